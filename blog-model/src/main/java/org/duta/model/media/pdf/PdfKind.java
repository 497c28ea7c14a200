package org.duta.model.media.pdf;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a dictionary in a PDF is, and so which of its entries are taken over. Entries that do
 * something, fetch something or tell of somebody are in none of the lists (ISO 32000-1).
 */
enum PdfKind {
    /** What pages are drawn with: fonts, pictures, colours, functions. */
    DRAWING(
            "Type Subtype Name Resources Group S CS I K N P BBox Matrix FormType StructParent StructParents OC",
            "BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo DW W DW2 W2",
            "CIDToGIDMap FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading",
            "CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet CIDSet Style",
            "Panose Registry Ordering Supplement BaseEncoding Differences CharProcs FontMatrix CMapName WMode UseCMap",
            "Length1 Length2 Length3 Width Height ColorSpace BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask",
            "SMaskInData Matte LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM CA ca AIS TK G BC",
            "FunctionType Domain Range Size BitsPerSample Order Encode C0 C1 Functions Bounds ShadingType Background",
            "AntiAlias Coords Extend Function VerticesPerRow BitsPerCoordinate BitsPerFlag PatternType PaintType TilingType",
            "XStep YStep Shading ExtGState WhitePoint BlackPoint Gamma Alternate Colorants Process Components Solidities",
            "HalftoneType Frequency Angle SpotFunction AccurateScreens TransferFunction Xsquare Ysquare",
            "Predictor Colors Columns EarlyChange EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 ColorTransform",
            "DamagedRowsBeforeError JBIG2Globals OCGs VE MCID Lang ActualText Alt E Attached Top Left Bottom Right"),
    RESOURCES("Font XObject ColorSpace Pattern Shading ExtGState Properties ProcSet"),
    /** Fonts, pictures and such by any names; so it matters what they are. */
    NAMED_DRAWINGS,
    /** The tags: a program that reads aloud needs them. */
    TAG(
            "Type S P ID K Pg Obj MCID Stm A C T Lang Alt E ActualText R",
            "RoleMap ClassMap ParentTree ParentTreeNextKey IDTree"),
    TAG_TREE("Kids Nums Names Limits"),
    /** Names and numbers alone. */
    FLAT,
    NAMED_FLATS,
    LAYERS("OCGs D BaseState ON OFF Order RBGroups Name"),
    PAGE_LABELS("Kids Nums Limits S P St");

    /** What an action or a file would be called, where anything else may have any name. */
    private static final Set<String> ACTING =
            Set.of("S JS URI Next AA F FS EF AF OpenAction JavaScript Names".split(" "));

    /** What no font and no picture is called. */
    private static final Set<String> TELLING =
            Set.of(
                    "Metadata PieceInfo OpenAction JavaScript EmbeddedFiles AcroForm RichMedia RichMediaContent"
                            .split(" "));

    private final Set<String> entries;

    PdfKind(String... lines) {
        entries =
                Arrays.stream(lines)
                        .flatMap(line -> Stream.of(line.split(" ")))
                        .collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String entry) {
        return entries.isEmpty()
                ? !(this == NAMED_DRAWINGS ? TELLING : ACTING).contains(entry)
                : entries.contains(entry);
    }

    /** Of what stands at the entry. */
    PdfKind at(String entry) {
        return switch (this) {
            case DRAWING -> ofDrawing(entry);
            case RESOURCES -> NAMED_DRAWINGS;
            case NAMED_DRAWINGS -> DRAWING;
            case TAG -> ofTag(entry);
            case TAG_TREE -> entry.equals("Kids") ? TAG_TREE : TAG;
            case NAMED_FLATS, FLAT -> FLAT;
            case LAYERS -> entry.equals("D") ? LAYERS : DRAWING;
            case PAGE_LABELS -> PAGE_LABELS;
        };
    }

    private static PdfKind ofDrawing(String entry) {
        return switch (entry) {
            case "Resources" -> RESOURCES;
            case "CharProcs", "Colorants" -> NAMED_DRAWINGS;
            default -> DRAWING;
        };
    }

    private static PdfKind ofTag(String entry) {
        return switch (entry) {
            case "ParentTree", "IDTree" -> TAG_TREE;
            case "A", "C", "RoleMap" -> FLAT;
            case "ClassMap" -> NAMED_FLATS;
            default -> TAG;
        };
    }
}
