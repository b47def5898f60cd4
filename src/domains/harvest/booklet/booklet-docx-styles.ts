/** The styles of a booklet for word processors, by the names those know, so that contents and navigation find them. */
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

interface Style {
  id: string;
  name: string;
  based?: string;
  next?: string;
  paragraph?: string;
  run?: string;
}

/** @param lang `da-DK`; @param colour `#rrggbb` */
export function docxStyles(lang: string, colour: string): string {
  const accent = colour.slice(1);
  const serif = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/>';
  const heading = (level: 1 | 2 | 3, size: number, before: number, more = ''): Style => ({
    ...{ id: `Heading${level}`, name: `heading ${level}`, based: 'Normal', next: 'Normal' },
    paragraph: `<w:keepNext/><w:keepLines/>${more}<w:suppressAutoHyphens/><w:spacing w:before="${before}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: `${serif}<w:b/>${level < 3 ? `<w:color w:val="${accent}"/>` : ''}<w:sz w:val="${size}"/>`,
  });
  const list = (id: string, name: string): Style => ({
    ...{ id, name, based: 'Normal', paragraph: '<w:spacing w:after="60"/>' },
  });
  const all: Style[] = [
    {
      id: 'Title',
      name: 'Title',
      based: 'Normal',
      next: 'Normal',
      paragraph: '<w:spacing w:before="1800" w:after="200"/>',
      run: `${serif}<w:b/><w:color w:val="${accent}"/><w:sz w:val="56"/>`,
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      based: 'Normal',
      paragraph: '<w:spacing w:after="480"/>',
      run: `${serif}<w:sz w:val="28"/>`,
    },
    heading(1, 36, 0, '<w:pageBreakBefore/>'),
    heading(2, 26, 360),
    heading(3, 22, 240),
    {
      id: 'Quote',
      name: 'Quote',
      based: 'Normal',
      paragraph: '<w:spacing w:before="200" w:after="80"/><w:ind w:left="400" w:right="400"/>',
      run: `${serif}<w:i/><w:color w:val="${accent}"/>`,
    },
    {
      id: 'IntenseQuote',
      name: 'Intense Quote',
      based: 'Normal',
      paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="${accent}"/></w:pBdr><w:spacing w:after="200"/><w:ind w:left="240"/>`,
      run: `${serif}<w:sz w:val="26"/>`,
    },
    { id: 'Stem', name: 'Stem', based: 'Normal', paragraph: '<w:keepNext/>', run: '<w:i/>' },
    { id: 'Small', name: 'Small', based: 'Normal', run: '<w:color w:val="5B5348"/><w:sz w:val="19"/>' },
    { id: 'Picture', name: 'Picture', based: 'Normal', paragraph: '<w:keepNext/>' },
    { id: 'Footer', name: 'footer', based: 'Normal', paragraph: '<w:jc w:val="center"/>' },
    list('ListBullet', 'List Bullet'),
    list('ListNumber', 'List Number'),
  ];
  return `<w:styles xmlns:w="${w}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${all.map(styleXml).join('')}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${accent}"/><w:u w:val="single"/></w:rPr></w:style></w:styles>`;
}

function styleXml({ id, name, based, next, paragraph, run }: Style): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${based ? `<w:basedOn w:val="${based}"/>` : ''}${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`;
}

/** List 1 has dashes; the lists after it count, each from one. */
export function docxNumbering(numbered: number): string {
  const level = (format: string, text: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>`;
  const counting = Array.from(
    { length: numbered },
    (_, index) =>
      `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level('bullet', '–')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>${level('decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>${counting.join('')}</w:numbering>`;
}
