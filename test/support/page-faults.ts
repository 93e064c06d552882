/**
 * Programs for the page, as text: what a reader would stumble over. Each gives a list of findings, empty when all is well.
 */

/** Texts of one chart that lie on top of each other. Letters of neighbours may touch by a pixel. */
export const findOverlaps = `(() => {
  const found = [];
  for (const svg of document.querySelectorAll('svg')) {
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.checkVisibility() && text.textContent.trim());
    const boxes = texts.map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() }));
    for (const [index, left] of boxes.entries()) {
      for (const right of boxes.slice(index + 1)) {
        const wide = Math.min(left.box.right, right.box.right) - Math.max(left.box.left, right.box.left);
        const high = Math.min(left.box.bottom, right.box.bottom) - Math.max(left.box.top, right.box.top);
        if (wide > 1 && high > 3) found.push(left.name + ' | ' + right.name);
      }
    }
  }
  return found;
})()`;

/**
 * Texts whose contrast is below WCAG 2.2 AA: 4.5 to 1, or 3 to 1 from 24 pixels on, bold from 18.66. What is behind a text
 * of a page is the nearest ground with a colour; behind a text of a chart it is the last shape drawn before it there.
 */
export const findFaintTexts = `(() => {
  const parse = (colour) => {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\\d.]+/g) ?? []).map(Number);
    return { r, g, b, a: colour === 'transparent' || colour === 'none' ? 0 : a };
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  });
  const light = ({ r, g, b }) => {
    const part = (x) => (x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((left, right) => left - right);
    return (high + 0.05) / (low + 0.05);
  };
  const groundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      layers.push(colour);
      if (colour.a === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 });
  };
  const shapeBehind = (text, ground) => {
    const box = text.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const svg = text.closest('svg');
    const shapes = [...svg.querySelectorAll('path, rect, circle')].filter(
      (shape) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return shapes.reduce((below, shape) => {
      const style = getComputedStyle(shape);
      const fill = { ...parse(style.fill), a: style.fill === 'none' ? 0 : Number(style.fillOpacity) };
      if (fill.a === 0 || !shape.isPointInFill) return below;
      const matrix = shape.getScreenCTM().inverse();
      return shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix)) ? over(fill, below) : below;
    }, ground);
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim();
    if (!words || !element.checkVisibility() || element.closest('title, desc, script, style, .quiet, .skip')) continue;
    const style = getComputedStyle(element);
    const isDrawn = element.closest('svg') !== null;
    const ground = groundOf(isDrawn ? element.closest('svg') : element);
    const behind = isDrawn ? shapeBehind(element.closest('text'), ground) : ground;
    const ink = over(parse(isDrawn ? style.fill : style.color), behind);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = contrast(ink, behind);
    if (ratio < (isLarge ? 3 : 4.5)) found.push(ratio.toFixed(2) + ' ' + words.slice(0, 40) + ' <' + element.tagName + ' ' + element.className + '>');
  }
  return found;
})()`;
