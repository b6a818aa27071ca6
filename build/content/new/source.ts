import type { Written } from './new.ts'
import { slugIn, titleOf } from './place.ts'

/** A source that nobody has opened yet; it ships once it holds facts, which two readers compared. */
export function newSource(name: string, year: number): Written {
  const id = slugIn(name, "The source's name")
  return {
    [`sources/${id}.yml`]: `id: ${id}
title: ${titleOf(id)}
authors: [Who wrote it]
publisher: Who published it
year: ${year}
kind: documentation
url: https://example.org/${id}
# When you have read it: - { date: 2026-11-24, via: "the page itself", reader: first }
opened: []
# What it says, in your own words: - { id: short-name, says: "…", where: section 2 }
facts: []
`,
  }
}
