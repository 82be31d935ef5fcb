"""Whatever stands round a text on a page, all of the text is read, in order, and nothing else fails."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analyzer.config import Settings
from analyzer.errors import InputError
from analyzer.readers import from_bytes

# A sentence each, of words that no site writes round a text.
SENTENCES = st.lists(
    st.text(alphabet="各地要加强美育投入37亿元", min_size=9, max_size=40).map(lambda words: f"{words}。"),
    min_size=1,
    max_size=12,
)
WRAPPED = st.sampled_from(
    [
        "<p>%s</p>",
        "<div>%s</div>",
        "%s<br>",
        "<p><span>%s</span></p>",
        "<section><p>%s</p></section>",
        "<li>%s</li>",
    ]
)
FRAMES = st.sampled_from(
    [
        "<body>%s</body>",
        '<body><div class="nav"><a href="/">首页</a></div><div>%s</div><div class="footer">版权所有</div></body>',
        '<body><table><tr><td><a href="/">首页</a><br><a href="/a">政务</a></td><td>%s</td></tr></table></body>',
        '<body><div class="header"><div class="sidebar">%s</div></div></body>',
        '<body><div>来源：县水务局</div><div>%s<div class="share">分享到：<a href="#">微信</a></div></body>',
    ]
)


@given(SENTENCES, WRAPPED, FRAMES)
def test_every_sentence_is_read_in_order(sentences: list[str], wrapped: str, frame: str) -> None:
    page = "<html><meta charset=utf-8>" + frame % "".join(wrapped % sentence for sentence in sentences)
    read = "".join(from_bytes(page.encode(), id="页", path=None, settings=Settings()).text.split())
    assert read.endswith("".join(sentences))


@given(st.text(alphabet="<>/ab pdivtrulol=\"'&;#一二。 \n\t", max_size=300))
def test_any_markup_gives_a_document_or_a_code(markup: str) -> None:
    try:
        document = from_bytes(f"<html>{markup}".encode(), id="页", path=None, settings=Settings())
    except InputError:
        return
    assert document.text.strip()
    assert [document.text[o.start : o.end] for o in document.origins] == document.text.split("\n")
