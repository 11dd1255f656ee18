// Tables whose heads sort and whose rows can be filtered; without this, they are whole and in the order of places.
'use strict'

/** What a cell is sorted by: a number where it has one, nothing where there is nothing to compare. */
function keyOf(cell) {
  const by = cell.dataset.by
  if (by === undefined) return cell.textContent.trim()
  return by === '' ? null : Number(by)
}

function compare(a, b) {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en', { numeric: true })
}

/** Sorts the rows by a column; equals stay as they are, and what cannot be compared comes last. */
function sortBy(table, column, falling) {
  const body = table.tBodies[0]
  const rows = [...body.rows].map(row => ({ row, key: keyOf(row.cells[column]) }))
  rows.sort((a, b) => {
    if (a.key === null || b.key === null) return (a.key === null) - (b.key === null)
    return falling ? compare(b.key, a.key) : compare(a.key, b.key)
  })
  body.append(...rows.map(each => each.row))
}

function makeSortable(table) {
  const heads = [...table.tHead.rows[0].cells]
  heads.forEach((head, column) => {
    if (!head.textContent.trim() || head.classList.contains('bars')) return
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const falling = head.getAttribute('aria-sort') === 'ascending'
      for (const other of heads) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', falling ? 'descending' : 'ascending')
      sortBy(table, column, falling)
    })
  })
}

/** Adds a field above the first of the tables that leaves only the rows that have its words. */
function makeFilter(tables) {
  const label = document.createElement('label')
  const field = document.createElement('input')
  field.type = 'search'
  label.className = 'filter'
  label.append('Only rows with ', field)
  tables[0].closest('.wide').before(label)
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
    for (const table of tables)
      for (const row of table.tBodies[0].rows) {
        const text = row.textContent.toLowerCase()
        row.hidden = !words.every(word => text.includes(word))
      }
  })
}

document.querySelectorAll('table.sortable').forEach(makeSortable)
const filtered = [...document.querySelectorAll('table.filtered')]
if (filtered.length > 0) makeFilter(filtered)
