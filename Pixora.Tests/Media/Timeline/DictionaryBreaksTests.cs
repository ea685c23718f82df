using Pixora.Media.Timeline;

namespace Pixora.Tests.Media.Timeline;

public sealed class DictionaryBreaksTests
{
    [Theory]
    [InlineData(
        "เรือยังหลับอยู่ในท่าเรือ",
        "เรือ|ยัง|หลับ|อยู่|ใน|ท่าเรือ")]
    [InlineData(
        "ເຮືອຍັງນອນຢູ່ໃນທ່າເຮືອ",
        "ເຮືອ|ຍັງ|ນອນ|ຢູ່ໃນ|ທ່າເຮືອ")]
    [InlineData(
        "ទូកនៅតែដេក",
        "ទូក|នៅតែ|ដេក")]
    public void A_line_of_a_script_without_spaces_ends_between_its_words(string text, string parts) =>
        Assert.Equal(parts.Split('|'), TextBreaks.Split(text, _ => false).Select(part => text[part.From..part.To]));
}
