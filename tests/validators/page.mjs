// page.mjs PAGE [TEXT…]: opens a page in Chromium, in light and dark, as wide as a telephone and as a desk, and on paper,
// and prints what is wrong with it: what is fetched or run or complained of, what axe finds, what sticks out to the
// right or runs into each other, what its tables do not do when their heads are pressed, what is lost or torn in print,
// and each TEXT that cannot be read on it letter for letter.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [file, ...texts] = process.argv.slice(2)
const address = pathToFileURL(resolve(file)).href
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// Root has no sandbox in Chromium.
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })

/** Opens the page, and adds to `flaws` what it does that no page of ours should. */
async function open(context, flaws) {
  const page = await context.newPage()
  page.on('console', message => flaws.push(`the console says: ${message.text()}`))
  page.on('pageerror', error => flaws.push(`a script fails: ${error.message}`))
  page.on('request', request => {
    const isData = request.url().startsWith('data:')
    if (request.url() !== address && !isData) flaws.push(`fetches ${request.url()}`)
  })
  page.on('dialog', dialog => {
    flaws.push(`runs a script: ${dialog.message()}`)
    dialog.dismiss()
  })
  await page.goto(address)
  return page
}

/** What the tables do wrong that say they can be sorted: each head is pressed twice, and words are looked for. */
async function flawsOfTables(page) {
  const flaws = []
  for (const table of await page.locator('table.sortable').all()) {
    const whole = await keysOf(table, 0)
    for (const [pressed, button] of (await table.locator('thead button').all()).entries()) {
      const column = await button.evaluate(it => it.closest('th').cellIndex)
      for (const order of ['ascending', 'descending']) {
        await button.click()
        const said = await button.evaluate(it => it.closest('th').getAttribute('aria-sort'))
        const keys = await keysOf(table, column)
        if (said !== order || !isInOrder(keys, order)) flaws.push(`head ${pressed} does not sort ${order}: ${keys}`)
      }
    }
    if ((await keysOf(table, 0)).sort().join() !== whole.sort().join()) flaws.push('sorting loses rows')
  }
  for (const field of await page.locator('.filter input').all()) {
    await field.fill('no row has these words')
    const left = await page.locator('table.filtered tbody tr:visible').count()
    if (left > 0) flaws.push(`${left} rows are left where none has the words`)
    await field.fill('')
  }
  return flaws
}

/** What the rows of a table are sorted by in a column. */
function keysOf(table, column) {
  return table.evaluate(
    (it, at) => [...it.tBodies[0].rows].map(row => row.cells[at].dataset.by ?? row.cells[at].textContent.trim()),
    column
  )
}

/** Numbers by their size, words by the alphabet; what is empty comes last. */
function isInOrder(keys, order) {
  const compare = new Intl.Collator('en', { numeric: true }).compare
  const isNumber = keys.every(key => key === '' || !Number.isNaN(Number(key)))
  return keys.every((key, i) => {
    if (i === 0 || key === '') return true
    if (keys[i - 1] === '') return !isNumber
    const difference = isNumber ? Number(key) - Number(keys[i - 1]) : compare(key, keys[i - 1])
    return order === 'ascending' ? difference >= 0 : difference <= 0
  })
}

/** Labels of a picture that run into each other, and on a desk tables that do not have room. */
function flawsOfLayout(page) {
  return page.evaluate(() => {
    const flaws = []
    const gap = 2
    const collide = (one, other) =>
      one.left < other.right + gap && other.left < one.right + gap && one.top + gap < other.bottom && other.top + gap < one.bottom
    for (const picture of document.querySelectorAll('svg.picture')) {
      const labels = [...picture.querySelectorAll('text')].map(it => ({ words: it.textContent, box: it.getBoundingClientRect() }))
      for (const [i, one] of labels.entries())
        for (const other of labels.slice(i + 1))
          if (collide(one.box, other.box)) flaws.push(`labels collide: ${one.words} and ${other.words}`)
    }
    const isDesk = innerWidth >= 1280
    // No page has room for the endless words of hostile texts: their tables are there to be scrolled.
    const longestWord = Math.max(...document.body.innerText.split(/\s+/).map((word) => word.length))
    for (const table of document.querySelectorAll('.wide'))
      if (isDesk && longestWord < 60 && table.scrollWidth > table.clientWidth) flaws.push(`is clipped: ${table.getAttribute('aria-label')}`)
    return flaws
  })
}

/** A text as it can be compared with another, however it is laid out. */
function folded(text) {
  return text.replace(/\s+/g, ' ').trim()
}

/** The lines of each sheet of a print, without the running title and the number of the page. */
async function sheetsOf(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  if (error) throw error
  const isOfFrame = (line, at) => /^\d+ \/ \d+$/.test(line) || (at === 0 && line === folded(running))
  const running = (await page.title()).replace(/ · diagnosis by Entente$/, '')
  const sheets = stdout.split('\f').slice(0, -1)
  return sheets.map(sheet => sheet.split('\n').map(folded).filter(line => line !== '').filter((line, at) => !isOfFrame(line, at)))
}

/** Headings that are not printed, or are the last of a sheet, and sheets with hardly anything on them. */
async function flawsInPrint() {
  const flaws = []
  const fewest = 5
  const context = await browser.newContext()
  const page = await open(context, flaws)
  await page.emulateMedia({ media: 'print' })
  const headings = await page.evaluate(() => {
    const items = new Set([...document.querySelectorAll('li, td, tbody th')].map(it => it.innerText.trim()))
    return [...document.querySelectorAll('h1, h2, h3, h4, summary')]
      .filter(it => !it.closest('.contents, .twin'))
      .map(it => ({
        words: it.innerText,
        isSeen: it.checkVisibility() && it.getClientRects().length > 0,
        isItem: items.has(it.innerText.trim()),
      }))
  })
  for (const { words, isSeen } of headings) if (!isSeen) flaws.push(`is not printed: ${words}`)
  const words = new Set(headings.filter(heading => !heading.isItem).map(heading => folded(heading.words)))
  const sheets = await sheetsOf(page)
  for (const [at, lines] of sheets.entries()) {
    if (words.has(lines.at(-1))) flaws.push(`sheet ${at + 1} ends with a heading: ${lines.at(-1)}`)
    if (at + 1 < sheets.length && lines.length < fewest) flaws.push(`sheet ${at + 1} has hardly anything: ${lines}`)
  }
  await context.close()
  return flaws
}

/** What is wrong with it in that look. */
async function flawsOf(look) {
  const flaws = []
  const context = await browser.newContext(look)
  const page = await open(context, flaws)
  const read = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    return document.body.textContent
  })
  for (const text of texts) if (!read.includes(text)) flaws.push(`does not show: ${text}`)
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  if (width > room) flaws.push(`is ${width} wide where there is room for ${room}`)
  flaws.push(...(await flawsOfLayout(page)))
  flaws.push(...(await flawsOfTables(page)))
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  for (const { id, nodes } of violations) flaws.push(`axe finds ${id}: ${nodes[0].html}`)
  await context.close()
  return flaws
}

/** What it does where its own policy is left out, so that escaping alone has to do. */
async function flawsWithoutPolicy() {
  const flaws = []
  const context = await browser.newContext({ bypassCSP: true })
  await open(context, flaws)
  await context.close()
  return flaws
}

for (const flaw of await flawsWithoutPolicy()) console.log(`without policy: ${flaw}`)
for (const flaw of await flawsInPrint()) console.log(`in print: ${flaw}`)
for (const colorScheme of ['light', 'dark'])
  for (const width of [390, 1280])
    for (const flaw of await flawsOf({ colorScheme, viewport: { width, height: 900 } }))
      console.log(`${colorScheme}, ${width} pixels: ${flaw}`)
await browser.close()
