"""A body that another process has read is the same body."""

from __future__ import annotations

import pickle

from kehoach.rendering.parse import parse

TEXT = """## Tháng 9 {#chin}
- [x] Họp **tổ** [a](b.md "c") {owner="Tổ 1"}
  1. *ý* `một`<br>![d](e.png)

> | A | B |
> |---|---|
> | c | - d<br>- e |

---
"""


def test_a_body_arrives_as_it_was_sent() -> None:
    body = parse(TEXT)
    sent = pickle.loads(pickle.dumps(body))
    assert sent == body and repr(sent) == repr(body)
    assert [part.key for part in sent.parts()] == list(range(len(list(body.parts()))))
