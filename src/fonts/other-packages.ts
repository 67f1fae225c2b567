/** What packages draw that none at hand does, read from their fonts: `npm run glyphs -- --packages` writes this file. */
export const otherPackages: Readonly<Record<string, string>> = {
  '@fontsource/noto-music': 'U+1D000-1D0F5,U+1D100-1D126,U+1D129-1D172,U+1D17B-1D1EA,U+1D200-1D245',
  '@fontsource/noto-sans-adlam': 'U+1E900-1E94B,U+1E950-1E959,U+1E95E-1E95F',
  '@fontsource/noto-sans-armenian': 'U+531-556,U+559-58A,U+58D-58F,U+FB13-FB17',
  '@fontsource/noto-sans-balinese': 'U+1B00-1B4B,U+1B50-1B7C',
  '@fontsource/noto-sans-buginese': 'U+1A00-1A1B,U+1A1E-1A1F,U+A9CF',
  '@fontsource/noto-sans-canadian-aboriginal': 'U+1400-167F,U+18B0-18F5,U+11AB0-11ABF',
  '@fontsource/noto-sans-cham': 'U+AA00-AA36,U+AA40-AA4D,U+AA50-AA59,U+AA5C-AA5F',
  '@fontsource/noto-sans-cherokee': 'U+13A0-13F5,U+13F8-13FD,U+AB70-ABBF',
  '@fontsource/noto-sans-coptic': 'U+3E2-3EF,U+2C80-2CF3,U+2CF9-2CFF',
  '@fontsource/noto-sans-cuneiform': 'U+12000-12399,U+12400-1246E,U+12470-12474,U+12480-12543',
  '@fontsource/noto-sans-deseret': 'U+10400-1044F',
  '@fontsource/noto-sans-egyptian-hieroglyphs': 'U+13000-1342F,U+13441-13446',
  '@fontsource/noto-sans-ethiopic':
    'U+1200-1248,U+124A-124D,U+1250-1256,U+1258,U+125A-125D,U+1260-1288,U+128A-128D,U+1290-12B0,U+12B2-12B5,U+12B8-12BE,U+12C0,U+12C2-12C5,U+12C8-12D6,U+12D8-1310,U+1312-1315,U+1318-135A,U+135D-137C,U+1380-1399,U+2D80-2D96,U+2DA0-2DA6,U+2DA8-2DAE,U+2DB0-2DB6,U+2DB8-2DBE,U+2DC0-2DC6,U+2DC8-2DCE,U+2DD0-2DD6,U+2DD8-2DDE,U+AB01-AB06,U+AB09-AB0E,U+AB11-AB16,U+AB20-AB26,U+AB28-AB2E,U+1E7E0-1E7E6,U+1E7E8-1E7EB,U+1E7ED-1E7EE,U+1E7F0-1E7FE',
  '@fontsource/noto-sans-georgian':
    'U+589,U+10A0-10C5,U+10C7,U+10CD,U+10D0-10FA,U+10FC-10FF,U+1C90-1CBA,U+1CBD-1CBF,U+2D00-2D25,U+2D27,U+2D2D',
  '@fontsource/noto-sans-glagolitic':
    'U+2C00-2C2E,U+2C30-2C5E,U+1E000-1E006,U+1E008-1E018,U+1E01B-1E021,U+1E023-1E024,U+1E026-1E02A',
  '@fontsource/noto-sans-gothic': 'U+10330-1034A',
  '@fontsource/noto-sans-gujarati':
    'U+A81-A83,U+A85-A8D,U+A8F-A91,U+A93-AA8,U+AAA-AB0,U+AB2-AB3,U+AB5-AB9,U+ABC-AC5,U+AC7-AC9,U+ACB-ACD,U+AD0,U+AE0-AE3,U+AE6-AF1,U+AF9-AFF',
  '@fontsource/noto-sans-gurmukhi':
    'U+A01-A03,U+A05-A0A,U+A0F-A10,U+A13-A28,U+A2A-A30,U+A32-A33,U+A35-A36,U+A38-A39,U+A3C,U+A3E-A42,U+A47-A48,U+A4B-A4D,U+A51,U+A59-A5C,U+A5E,U+A66-A76',
  '@fontsource/noto-sans-javanese': 'U+A980-A9CD,U+A9CF-A9D9,U+A9DE-A9DF',
  '@fontsource/noto-sans-kannada':
    'U+C80-C8C,U+C8E-C90,U+C92-CA8,U+CAA-CB3,U+CB5-CB9,U+CBC-CC4,U+CC6-CC8,U+CCA-CCD,U+CD5-CD6,U+CDD-CDE,U+CE0-CE3,U+CE6-CEF,U+CF1-CF3',
  '@fontsource/noto-sans-khmer': 'U+1780-17DD,U+17E0-17E9,U+17F0-17F9,U+19E0-19FF',
  '@fontsource/noto-sans-lao':
    'U+E81-E82,U+E84,U+E86-E8A,U+E8C-EA3,U+EA5,U+EA7-EBD,U+EC0-EC4,U+EC6,U+EC8-ECE,U+ED0-ED9,U+EDC-EDF',
  '@fontsource/noto-sans-malayalam':
    'U+D00-D0C,U+D0E-D10,U+D12-D44,U+D46-D48,U+D4A-D4F,U+D54-D63,U+D66-D7F',
  '@fontsource/noto-sans-meetei-mayek': 'U+AAE0-AAF6,U+ABC0-ABED,U+ABF0-ABF9',
  '@fontsource/noto-sans-mongolian':
    'U+1800-180D,U+180F-1819,U+1820-1878,U+1880-18AA,U+11660-1166C',
  '@fontsource/noto-sans-myanmar': 'U+1000-109F,U+A9E0-A9FE,U+AA60-AA7F,U+FE00',
  '@fontsource/noto-sans-new-tai-lue': 'U+1980-19AB,U+19B0-19C9,U+19D0-19DA,U+19DE-19DF',
  '@fontsource/noto-sans-nko': 'U+7C0-7FA,U+7FD-7FF',
  '@fontsource/noto-sans-ogham': 'U+1681-169C',
  '@fontsource/noto-sans-ol-chiki': 'U+1C50-1C7F',
  '@fontsource/noto-sans-oriya':
    'U+B01-B03,U+B05-B0C,U+B0F-B10,U+B13-B28,U+B2A-B30,U+B32-B33,U+B35-B39,U+B3C-B44,U+B47-B48,U+B4B-B4D,U+B55-B57,U+B5C-B5D,U+B5F-B63,U+B66-B77',
  '@fontsource/noto-sans-osage': 'U+104B0-104D3,U+104D8-104FB',
  '@fontsource/noto-sans-runic': 'U+16A0-16F8',
  '@fontsource/noto-sans-sinhala':
    'U+D81-D83,U+D85-D96,U+D9A-DB1,U+DB3-DBB,U+DBD,U+DC0-DC6,U+DCA,U+DCF-DD4,U+DD6,U+DD8-DDF,U+DE6-DEF,U+DF2-DF4,U+111E1-111F4',
  '@fontsource/noto-sans-sundanese': 'U+1B80-1BBF,U+1CC0-1CC7',
  '@fontsource/noto-sans-syriac': 'U+700-70D,U+710-74A,U+74D-74F',
  '@fontsource/noto-sans-telugu':
    'U+C00-C0C,U+C0E-C10,U+C12-C28,U+C2A-C39,U+C3C-C44,U+C46-C48,U+C4A-C4D,U+C55-C56,U+C58-C5A,U+C5D,U+C60-C63,U+C66-C6F,U+C77-C7F',
  '@fontsource/noto-sans-thaana': 'U+780-7B1',
  '@fontsource/noto-sans-tifinagh': 'U+2D30-2D67,U+2D6F-2D70,U+2D7F',
  '@fontsource/noto-sans-vai': 'U+A500-A62B',
  '@fontsource/noto-serif-tibetan': 'U+F00-F47,U+F49-F6C,U+F71-F97,U+F99-FBC,U+FBE-FCC,U+FCE-FDA',
};
