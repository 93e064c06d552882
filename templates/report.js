// Comfort for readers who have scripts: filters, sorting, links to copy. Without them the page is complete.
const filter = document.getElementById('filter');
const articles = [...document.querySelectorAll('article.q')];

function showMatches() {
  const [group, state, facet] = [...filter.querySelectorAll('select')].map((select) => select.value);
  let count = 0;
  for (const chapter of document.querySelectorAll('section.chapter')) {
    let inChapter = 0;
    for (const article of chapter.querySelectorAll('article.q')) {
      const { s = '', f = '' } = article.dataset;
      const isMatch =
        (!group || chapter.id === group) &&
        (!state || s.split(' ').includes(state)) &&
        (!facet || f.split(' ').includes(facet));
      article.hidden = !isMatch;
      if (isMatch) inChapter += 1;
    }
    chapter.hidden = inChapter === 0 && Boolean(group || state || facet);
    count += inChapter;
  }
  filter.querySelector('output').textContent = filter.dataset.shown
    .replace('{count}', String(count))
    .replace('{all}', String(articles.length));
}

function addCopyButton(article) {
  const button = document.createElement('button');
  const { copy, copied } = filter.dataset;
  button.type = 'button';
  button.className = 'copy';
  button.textContent = copy;
  button.setAttribute('aria-label', `${copy}: ${article.querySelector('h4').textContent.trim()}`);
  button.addEventListener('click', async () => {
    const link = `${location.href.split('#')[0]}#${article.id}`;
    try {
      await navigator.clipboard.writeText(link);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = copy;
      }, 2000);
    } catch {
      // Where the clipboard is closed, the address bar holds the link.
      location.hash = article.id;
    }
  });
  article.querySelector('header').append(button);
}

function makeSortable(table) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  for (const [index, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const next = { none: 'descending', descending: 'ascending', ascending: 'none' }[head.ariaSort ?? 'none'];
      for (const each of heads) each.ariaSort = 'none';
      head.ariaSort = next;
      const sign = next === 'ascending' ? 1 : -1;
      const textOf = (row) => row.cells[index].textContent.trim();
      const numberOf = (row) => Number.parseFloat(textOf(row).replace(',', '.'));
      const order = (left, right) => {
        const [a, b] = [numberOf(left), numberOf(right)];
        if (Number.isNaN(a) || Number.isNaN(b)) return sign * textOf(left).localeCompare(textOf(right));
        return sign * (a - b);
      };
      body.append(...(next === 'none' ? original : original.toSorted(order)));
    });
  }
}

if (filter) {
  filter.hidden = false;
  filter.addEventListener('change', showMatches);
  filter.addEventListener('reset', () => setTimeout(showMatches));
  // A link to a question that the filter hides shows it again.
  addEventListener('hashchange', () => {
    if (document.querySelector(':target')?.hidden) {
      filter.reset();
      setTimeout(() => document.querySelector(':target').scrollIntoView(), 10);
    }
  });
  for (const article of articles) addCopyButton(article);
}
for (const table of document.querySelectorAll('table.wide')) makeSortable(table);
