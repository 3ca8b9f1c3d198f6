"""Names that were set in capitals, as they are written in a sentence."""

from __future__ import annotations

from kehoach.importing.head_lines import is_capitals


def sentence(words: str) -> str:
    """A name that was set in capitals, as it is written in a sentence: "TRƯỜNG THCS BẾN LÚA" → "Trường THCS Bến Lúa"."""
    if not is_capitals(words):
        return words
    kept = {
        "THCS",
        "THPT",
        "TNCS",
        "TNTP",
        "BCH",
        "UBND",
        "LĐLĐ",
        "CĐCS",
        "GD",
        "ĐT",
        "GDĐT",
        "GD&ĐT",
        "GD-ĐT",
        "TH",
        "MN",
        "II",
        "III",
        "IV",
        "GDTX",
        "CĐGD",
        "PTDTBT",
        "PTDTNT",
        "PTCS",
    }
    small = {
        "VÀ",
        "CỦA",
        "ĐOÀN",
        "SỞ",
        "DỤC",
        "BAN",
        "NHÂN",
        "DÂN",
        "ĐÀO",
        "TẠO",
        "HỌC",
        "NON",
        "CHẤP",
        "HÀNH",
        "ĐỘI",
        "BỘ",
    }
    words = " ".join(words.split())
    pieces = words.split(" ")
    said = []
    for place, piece in enumerate(pieces):
        bare = piece.strip(".,()")
        if bare in kept or any(letter.isdigit() for letter in bare):
            said.append(piece)
        elif (
            place
            and bare in small
            and pieces[place - 1]
            in {
                "CÔNG",
                "CƠ",
                "GIÁO",
                "ỦY",
                "UỶ",
                "NHÂN",
                "BAN",
                "VÀ",
                "TIỂU",
                "MẦM",
                "LIÊN",
                "CHI",
                "CHẤP",
                "ĐÀO",
                "DỤC",
                "ĐẢNG",
            }
        ) or (place and bare in {"XÃ", "PHƯỜNG", "HUYỆN", "TỈNH", "THÀNH", "QUẬN", "THỊ", "VÀ", "CỦA"}):
            said.append(piece.lower())
        else:
            said.append(piece.capitalize())
    return " ".join(said)
