// <family-account src="https://our.example" route="#/family"> shows the app in a page of others. Events: family-ready,
// family-shown (detail.part), family-close. `element.open('#/spending')` leads it somewhere. The app says whose pages
// may do so; in others the frame stays empty.

const name = 'family-account';

class FamilyAccount extends HTMLElement {
  static get observedAttributes() { return ['src', 'route']; }

  #frame = null;
  #hear = (event) => this.#take(event);

  connectedCallback() {
    addEventListener('message', this.#hear);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener('message', this.#hear);
    this.#frame?.remove();
    this.#frame = null;
  }

  attributeChangedCallback(attribute) {
    if (!this.#frame) return;
    if (attribute === 'route') this.open(this.getAttribute('route'));
    else this.#show();
  }

  get #origin() { return new URL(this.getAttribute('src'), location.href).origin; }

  #show() {
    const address = new URL(this.getAttribute('src') ?? '', location.href);
    address.hash = this.getAttribute('route') ?? '#/';
    this.#frame?.remove();
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('title') ?? '家庭共济';
    frame.allow = 'camera';
    frame.referrerPolicy = 'no-referrer';
    // No allow-top-navigation: the app never takes the page around it away.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads');
    frame.style.cssText = 'display:block;width:100%;height:100%;border:0';
    frame.src = address.href;
    this.append(frame);
    this.#frame = frame;
  }

  open(route) {
    this.#frame?.contentWindow?.postMessage({ to: name, type: 'open', route }, this.#origin);
  }

  #take({ source, origin, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin || data?.from !== name) return;
    if (!['ready', 'shown', 'close'].includes(data.type)) return;
    this.dispatchEvent(new CustomEvent('family-' + data.type, { detail: { part: data.part } }));
  }
}

if (!customElements.get(name)) customElements.define(name, FamilyAccount);
