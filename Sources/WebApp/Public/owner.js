/// Tells one person's form from another's, without keeping the form's token.
export function owner(form) {
  let sum = 2166136261;
  for (const letter of form?.elements.token?.value ?? "") {
    sum = Math.imul(sum ^ letter.charCodeAt(0), 16777619);
  }
  return (sum >>> 0).toString(36);
}
