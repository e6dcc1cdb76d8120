const form = document.getElementById('sign-in');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const refusal = document.getElementById('refusal');
  refusal.textContent = '';
  const entered = Object.fromEntries(new FormData(form));
  const response = await fetch('sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(entered),
  });
  const answer = await response.json();
  if (!response.ok) {
    refusal.textContent = answer.detail;
    return;
  }
  form.hidden = true;
  window.SwaggerUIBundle({
    url: 'openapi.json',
    dom_id: '#document',
    validatorUrl: null,
    requestInterceptor: (request) => {
      request.headers.Authorization = `Bearer ${answer.token}`;
      return request;
    },
  });
});
