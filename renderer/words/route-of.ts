/**
 * A route as links take it. Main tells places such as /read/a/b#section and /read/a/b?check; in a hash route a place
 * within a page is one more part of the path: /read/a/b/section.
 */
export const routeOf = (to: string): string => to.replace(/^#/, '').replace(/[#?]/, '/')
