// Beside each text that is there to be copied, a button that copies it. Without scripts, a click on it selects it whole.
for (const text of document.querySelectorAll('[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = text.dataset.copy;
  button.setAttribute('aria-describedby', text.id);
  button.ariaLive = 'polite';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.value ?? text.textContent);
      button.textContent = text.dataset.copied;
    } catch {
      // not allowed here, as where the page did not come by HTTPS: then it is selected, to be copied by hand
      getSelection().selectAllChildren(text);
      text.select?.();
    }
    setTimeout(() => { button.textContent = text.dataset.copy; }, 3000);
  });
  text.after(button);
}
