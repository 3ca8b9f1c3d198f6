"""What whoever finds a bag in ten years reads first."""

from __future__ import annotations

from html import escape

from kehoach.archive.lock import Lock
from kehoach.vietnamese.wording import short_date

_README = """\
HỒ SƠ NĂM HỌC {year}
{school}

Đây là toàn bộ kế hoạch và văn bản đã công bố của năm học {year}, khóa ngày {day}.
{corrections}
XEM
  Giải nén cả thư mục, rồi mở tệp index.html bằng trình duyệt (hoặc data/trang/index.html).
  Không cần mạng, không cần máy chủ, không cần cài gì.

CÓ GÌ Ở TRONG
  data/trang/          các trang để đọc, lịch (.ics) và tệp kèm theo
  data/plans/{year}/  bản gốc do văn phòng viết: tệp chữ (UTF-8, Markdown, phần đầu YAML) và tệp đính kèm
  bag-info.txt         ai đóng, ngày nào, bằng chương trình nào
  manifest-sha256.txt  SHA-256 của từng tệp trong data/

KIỂM TRA KHÔNG GÌ BỊ SỬA
  Linux, macOS:  sha256sum -c manifest-sha256.txt     (macOS: shasum -a 256 -c manifest-sha256.txt)
  Mọi máy:       kehoach verify {name}.zip, hoặc chương trình bất kỳ đọc được BagIt (RFC 8493)
  Danh sách trong túi cho biết tệp nào khác với lúc đóng. Muốn biết túi này đúng là túi đã công bố, so SHA-256
  của cả tệp {name}.zip với số ghi ở trang Lưu trữ của nhà trường hoặc trong tệp khóa {year}.yml.

IN ENGLISH
  Plans and documents of the school year {year}, as published and closed on {iso}, in a BagIt bag (RFC 8493).
  Open index.html in any browser; no network is needed. data/plans holds the sources (UTF-8 Markdown with a
  YAML head), data/trang the pages made from them. Check with: sha256sum -c manifest-sha256.txt
"""

_PAGE = """\
<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0; url=data/trang/index.html">
<title>Hồ sơ năm học {year} - {school}</title>
</head>
<body>
<h1>Hồ sơ năm học {year}</h1>
<p><a href="data/trang/index.html">Mở mục lục</a></p>
</body>
</html>
"""


def readme(lock: Lock, school: str) -> bytes:
    """``README.txt`` of the bag of a lock's newest entry; lines end as Windows' Notepad of any age shows them."""
    entry = lock.history[-1]
    corrections = "".join(
        f"Đính chính ngày {short_date(one.date)}: {one.reason}\n" for one in lock.corrections
    )
    if corrections:
        corrections += "Bản trước khi đính chính nằm ở túi trước của năm học này.\n"
    count = len(lock.corrections)
    text = _README.format(
        year=lock.year,
        school=school,
        day=short_date(lock.closing.date),
        iso=lock.closing.date.isoformat() if not count else f"{lock.closing.date}, corrected {entry.date}",
        corrections=corrections,
        name=f"{lock.year}-dinh-chinh-{count}" if count else lock.year,
    )
    return text.replace("\n", "\r\n").encode()


def opening_page(lock: Lock, school: str) -> bytes:
    """The page at the top of the bag that leads to its index."""
    return _PAGE.format(year=lock.year, school=escape(school)).encode()
