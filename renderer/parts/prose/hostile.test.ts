import katex from 'katex'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { formulaRules } from './formula-rules.ts'
import { Prose, ProseLine } from './prose.tsx'

/** What a hostile library or a pasted note might hold. Drawn by both ways the app draws Markdown. */
const drawn = (markdown: string) =>
  renderToStaticMarkup(createElement(Prose, { markdown })) +
  renderToStaticMarkup(createElement(ProseLine, { markdown }))

/** The tags that were drawn; what is only shown as text is escaped and has none. */
const tags = (html: string) => new Set([...html.matchAll(/<([a-z][\w-]*)/gi)].map(found => found[1]))

describe('markup in the text stays text', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><animate onbegin=alert(1)></svg>',
    '<math><mtext><style><img src onerror=alert(1)></style></mtext></math>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<base href="https://example.com/">',
    '<meta http-equiv=refresh content="0;url=https://example.com">',
    '<form action="https://example.com"><button>go</button></form>',
    '<style>*{background:url(https://example.com)}</style>',
    '<a href="javascript:alert(1)">x</a>',
    'a <b onclick=alert(1)>word</b> in a line',
  ])('%s', markdown => {
    expect([...tags(drawn(markdown))].filter(tag => !['div', 'p', 'template'].includes(tag ?? ''))).toEqual(
      [],
    )
  })
})

describe('a link leads nowhere but into the library', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    'app://quorum/index.html',
    '//example.com/',
    'chapter:../../settings',
    'chapter:x"onclick="y',
    'https://example.com/',
  ])('%s', target => {
    const html = drawn(`[word](<${target}>)`)
    expect(html).toContain('word')
    expect(tags(html)).not.toContain('a')
  })
  it('a chapter is reached', () =>
    expect(drawn('[word](chapter:one/two)')).toContain('href="#/read/one/two"'))
})

it.each(['![x](https://example.com/x.png)', '![x](data:image/svg+xml,x)', '![x](x.png)'])(
  'no picture comes from the text: %s',
  markdown => expect(tags(drawn(markdown))).not.toContain('img'),
)

describe('a formula only draws', () => {
  /** Without the source that stands beside the drawing as text. */
  const formula = (tex: string) =>
    katex.renderToString(tex, formulaRules).replace(/<annotation.*?<\/annotation>/, '')
  it.each([
    '\\href{javascript:alert(1)}{x}',
    '\\url{https://example.com}',
    '\\includegraphics{https://example.com/x.png}',
    '\\htmlData{x=y}{z}',
    '\\htmlStyle{position: fixed}{z}',
  ])('%s', tex => {
    const html = formula(tex)
    expect(html).not.toMatch(/<(a|img)\b|data-x|position: ?fixed/)
  })
  it('a macro without end is given up', () => {
    expect(formula('\\def\\a{\\a\\a}\\a')).toContain('katex-error')
    expect(formula(`\\def\\a{x}${'\\a'.repeat(5_000)}`)).toContain('katex-error')
  })
  it('nothing is drawn larger than the page', () => {
    expect(formula('\\rule{1000000em}{1000000em}')).not.toContain('1000000em')
  })
})
