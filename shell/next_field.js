// The keyboard's "next" key goes to the next field of the form instead of submitting it half filled.

function nextField(input) {
  const fields = [...input.form.querySelectorAll('input')];
  return fields[fields.indexOf(input) + 1];
}

export function listenToNextKey() {
  addEventListener('keydown', (event) => {
    const { target, key, isComposing } = event;
    if (key !== 'Enter' || isComposing || target.enterKeyHint !== 'next' || !target.form) return;
    const next = nextField(target);
    // The last field's "next" is the next screen: the form's own submission.
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
