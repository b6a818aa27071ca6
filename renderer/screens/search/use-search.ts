import { useEffect, useState } from 'react'
import type { Replies } from '#core/api.ts'
import type { RefusalData } from '#core/errors.ts'
import { ask } from '../../studio.ts'

export type Hit = Replies<'search.find'>[number]

interface Found {
  query: string
  hits: readonly Hit[]
  refusal: RefusalData | null
}

const nothing: Found = { query: '', hits: [], refusal: null }

/** Hits of the library as one types. The last question wins; until it is answered the former hits stay. */
export function useSearch(words: string, limit: number): Found {
  const query = words.trim()
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    if (query === '') return setFound(nothing)
    let wanted = true
    void ask('search.find', { query, limit }).then(answer => {
      if (!wanted) return
      setFound(
        answer.ok
          ? { query, hits: answer.value, refusal: null }
          : { query, hits: [], refusal: answer.refusal },
      )
    })
    return () => {
      wanted = false
    }
  }, [query, limit])
  return found
}
