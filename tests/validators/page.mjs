// page.mjs PAGE [TEXT…]: opens a page in Chromium, in light and dark, as wide as a telephone and as a desk, and prints
// what is wrong with it: what is fetched or run or complained of, what axe finds, what sticks out to the right, and
// each TEXT that cannot be read on it letter for letter.
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
for (const colorScheme of ['light', 'dark'])
  for (const width of [390, 1280])
    for (const flaw of await flawsOf({ colorScheme, viewport: { width, height: 900 } }))
      console.log(`${colorScheme}, ${width} pixels: ${flaw}`)
await browser.close()
