import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer.text.numerals import NUMERAL_CHARACTERS, read_numeral, write_numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三", 3), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("一百零八", 108), ("九百六十", 960),
        ("三十八万", 380_000), ("一万五千亿", 1_500_000_000_000), ("二十万亿", 20_000_000_000_000),
        ("四亿零七百万", 407_000_000), ("千万", 10_000_000), ("百", 100), ("三点五", 3.5), ("一点二亿", 120_000_000),
        ("二〇二〇", 2020), ("一九九八", 1998),
    ],
)  # fmt: skip
def test_a_numeral_is_read_by_its_places(text, value):
    assert read_numeral(text) == (value, None)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("三五", 3, 5), ("一两", 1, 2), ("七八十", 70, 80), ("三四十万", 300_000, 400_000)],
)
def test_neighbouring_digits_are_an_estimate(text, low, high):
    assert read_numeral(text) == (low, high)


@pytest.mark.parametrize("text", ["", "万千", "一二三", "百千", "亿万", "十千", "人", "三点", "点五人"])
def test_what_is_no_numeral_has_no_value(text):
    assert read_numeral(text) is None


@given(st.text(alphabet=NUMERAL_CHARACTERS + "点", max_size=12))
def test_any_run_of_numeral_characters_is_read_or_refused(text):
    found = read_numeral(text)
    assert found is None or found[0] >= 0


def spelt(number: int) -> str:
    """A whole number below a hundred million in Chinese, the long way round."""
    digits, places = "零一二三四五六七八九", ["", "十", "百", "千"]

    def section(n: int) -> str:
        out = ""
        for i in range(3, -1, -1):
            d = n // 10**i % 10
            out += digits[d] + places[i] if d else ("零" if out and not out.endswith("零") else "")
        return out.rstrip("零")

    high, low = divmod(number, 10_000)
    text = section(high) + "万" if high else ""
    return text + ("零" if high and 0 < low < 1000 else "") + section(low)


@given(st.integers(min_value=1, max_value=99_999_999))
def test_every_spelt_number_reads_back(number):
    assert read_numeral(spelt(number)) == (float(number), None)


@given(st.integers(0, 9999))
def test_what_is_written_reads_as_the_same_number(number):
    assert read_numeral(write_numeral(number)) == (number, None)
