namespace Disentangle.Compat.Tests.ImageSharp;

/// <summary>Files of a few pixels that another encoder (ImageMagick 6) wrote; each says what it shows.</summary>
internal static class SampleFiles
{
    /// <summary>3 × 2: red, green, blue; (10, 20, 30), (200, 100, 50), white. With a palette.</summary>
    public static byte[] PalettePng { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAMAAACqqpYoAAAAElBMVEX/AAAA/wAAAP8KFB7IZDL///8+M/n2AAAAEElEQVQI12NgYGRiYGZhBQAALgAQ" +
        "2bAGGQAAAABJRU5ErkJggg==");

    /// <summary>The picture of <see cref="PalettePng"/> in interlaced RGB.</summary>
    public static byte[] InterlacedPng { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAFlEcHbAAAAH0lEQVQI12P4z8DAwMDwn4HhPwMDl4jciRSj////AwA/GAeVKcgMgQAAAABJRU5ErkJg" +
        "gg==");

    /// <summary>2 × 2, 16-bit grey: 0, 128·257; 257, 65535.</summary>
    public static byte[] Grey16Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACEAAAAAAHTY67AAAAEklEQVQI12NgYGhoYGBk/P8fAAmOAwEscn6vAAAAAElFTkSuQmCC");

    /// <summary>2 × 2, grey 0, 128; 1, 255 with alpha 128 everywhere.</summary>
    public static byte[] GreyAlphaPng { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAQAAADYv8WvAAAAEklEQVQI12NkaGhgYGJkqGcAAAigAYRN7s+yAAAAAElFTkSuQmCC");

    /// <summary>16 × 16: the left half (200, 40, 60), the right half (20, 60, 180); quality 95, no chroma subsampling.</summary>
    public static byte[] TwoColorJpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkK" +
        "Cgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wAARCAAQABADAREAAhEB" +
        "AxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABwj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAACQf/xAAUEQEAAAAAAAAAAAAA" +
        "AAAAAAAA/9oADAMBAAIRAxEAPwCZ07JwDyoBPOArzYA8qAT3/9k=");

    /// <summary>16 × 8, grey 128 everywhere; quality 90.</summary>
    public static byte[] GreyJpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ4RDgsLEBYQERMUFRUVDA8XGBYUGBIU" +
        "FRT/wAALCAAIABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AD//Z");

    /// <summary>8 × 8 in CMYK.</summary>
    public static byte[] CmykJpeg { get; } = Convert.FromBase64String(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU" +
        "/9sAQwEDBAQFBAUJBQUJFA0LDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU/8AAFAgACAAIBAERAAIRAQMR" +
        "AQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAj/xAAUEQEAAAAAAAAAAAAA" +
        "AAAAAAAA/9oADgQBAAIRAxEEAAA/ADcZyDT6f//Z");
}
