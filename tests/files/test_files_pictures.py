"""Pictures go up without what cameras write into them, and look the same."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from kehoach.files.pictures import UncleanPictureError, without_traces


def jpeg(exif: bytes = b"", **options: object) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(out, "JPEG", exif=exif, comment=b"zqbimat", **options)
    return out.getvalue()


def exif(orientation: int = 1) -> bytes:
    value = Image.Exif()
    value[0x010F], value[0x013B], value[0x0112] = "zqbimat", "zqbimat", orientation
    value.get_ifd(0x8825)[1] = "N"
    return value.tobytes()


def pixels(data: bytes) -> bytes:
    return Image.open(io.BytesIO(data)).convert("RGB").tobytes()


@pytest.mark.parametrize(
    "options", [{}, {"progressive": True}, {"quality": 100}, {"icc_profile": b"x" * 200}]
)
def test_a_photograph_loses_its_place_and_keeps_its_pixels(options: dict[str, object]) -> None:
    data = jpeg(exif(), **options) + b"zqbimat after the end"
    clean = without_traces(data)
    assert b"zqbimat" in data and b"zqbimat" not in clean and b"Exif" not in clean
    assert pixels(clean) == pixels(data)
    assert Image.open(io.BytesIO(clean)).info.get("icc_profile") == options.get("icc_profile")
    assert without_traces(clean) == clean


@pytest.mark.parametrize("turned", range(2, 9))
def test_how_a_photograph_is_turned_stays(turned: int) -> None:
    clean = without_traces(jpeg(exif(turned)))
    found = Image.open(io.BytesIO(clean)).getexif()
    assert dict(found) == {0x0112: turned} and b"zqbimat" not in clean
    assert without_traces(clean) == clean


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@pytest.mark.parametrize("kind", [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"])
def test_a_png_loses_its_texts(kind: bytes) -> None:
    out = io.BytesIO()
    Image.linear_gradient("L").save(out, "PNG")
    plain = out.getvalue()
    data = plain[:33] + chunk(kind, b"Author\0zqbimat") + plain[33:] + b"zqbimat"
    assert without_traces(data) == plain


def test_a_webp_loses_its_texts() -> None:
    out = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(out, "WEBP", exif=exif(), xmp=b"<x>zqbimat</x>")
    clean = without_traces(out.getvalue())
    assert b"zqbimat" not in clean and pixels(clean) == pixels(out.getvalue())


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"GIF89a", b"", b"RIFF....WAVE", b"x"])
def test_other_files_stay_as_they_are(data: bytes) -> None:
    assert without_traces(data) == data


def test_a_broken_picture_is_no_traceback() -> None:
    whole = jpeg(exif())
    for cut in range(3, len(whole) - 2, 37):
        with pytest.raises(UncleanPictureError):
            without_traces(whole[:cut])
    with pytest.raises(UncleanPictureError):
        without_traces(b"\x89PNG\r\n\x1a\n\0\0")


def test_a_signed_picture_is_kept_to_the_byte() -> None:
    whole = jpeg()
    signed = whole[:2] + b"\xff\xeb" + struct.pack(">H", 20) + b"JP..jumb..c2pa....."[:18] + whole[2:]
    with pytest.raises(UncleanPictureError, match="signed"):
        without_traces(signed)
