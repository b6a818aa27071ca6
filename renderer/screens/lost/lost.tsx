import { ButtonLink } from '../../parts/button/button.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'

/** A path that names no place. */
export default function Lost() {
  return (
    <Page title="No such place">
      <PageTitle>There is no such place</PageTitle>
      <Empty words="The link leads to something that is not in this version of Quorum. Nothing was lost.">
        <ButtonLink kind="filled" to="/home">
          Go home
        </ButtonLink>
      </Empty>
    </Page>
  )
}
