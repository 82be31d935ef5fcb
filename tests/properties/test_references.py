"""Whatever the text, references stand inside it, in order, and do not overlap."""

from hypothesis import given
from hypothesis import strategies as st

from analyzer.extract import find_references
from analyzer.lexicon import Lexicon
from analyzer.structure import read_layout

LEXICON = Lexicon()
PIECES = st.sampled_from(
    [
        *"《》〈〉«»（）()〔〕[]【】“”、，。\n 　号令",
        "关于",
        "意见",
        "办法",
        "国办发",
        "〔2031〕5号",
        "教育部",
        "2031",
        "第七号",
        "以下简称",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=60).map("".join)
)


@given(TEXTS)
def test_references_stand_in_the_text_in_order(text):
    found = find_references(read_layout(text, LEXICON), LEXICON)
    place = 0
    for reference in found:
        assert place <= reference.start < reference.end <= len(text)
        assert reference.text == text[reference.start : reference.end]
        assert reference.title or reference.number
        place = reference.end
