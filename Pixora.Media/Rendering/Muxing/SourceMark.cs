using System.Text;

namespace Pixora.Media.Rendering.Muxing;

/// <summary>
/// The mark by which programs know that a film was made by a machine: an XMP packet with IPTC's digital source type, in
/// a box of its own (XMP specification, part 3, section "MPEG-4").
/// </summary>
internal static class SourceMark
{
    private const string Types = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private static readonly byte[] XmpBox = Convert.FromHexString("BE7ACFCB97A942E89C71999491E3AFAC");

    /// <summary>The box, to stand after all others.</summary>
    public static byte[] Box(DigitalSource source) =>
        Captions.Mp4Box.Of("uuid").U8(XmpBox).U8(Encoding.UTF8.GetBytes(Packet(source))).ToArray();

    private static string Packet(DigitalSource source)
    {
        var name = source.ToString();
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmp:CreatorTool="Pixora"
             Iptc4xmpExt:DigitalSourceType="{Types}{char.ToLowerInvariant(name[0])}{name[1..]}"/>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }
}
