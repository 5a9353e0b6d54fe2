/** Marks a form as under way when it is sent and stops a second sending; coming back to the page frees it again. */
export function guardForms(page: Document) {
  page.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (form.method !== 'post') return
    if (form.dataset.sending !== undefined) event.preventDefault()
    form.dataset.sending = ''
  })
  page.defaultView?.addEventListener('pageshow', () => {
    for (const form of page.querySelectorAll('form[data-sending]')) form.removeAttribute('data-sending')
  })
}
