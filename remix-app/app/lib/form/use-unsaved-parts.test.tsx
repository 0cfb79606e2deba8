// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useUnsavedParts } from './use-unsaved-parts.ts';

it('a page is unsaved until the last of its forms is saved', () => {
  const { result } = renderHook(() => useUnsavedParts());
  const tell = (part: string, isUnsaved: boolean) => {
    act(() => result.current.tellUnsaved(part, isUnsaved));
    return result.current.isUnsaved;
  };
  expect(result.current.isUnsaved).toBe(false);
  expect(tell('contact', false)).toBe(false);
  expect(tell('contact', true)).toBe(true);
  expect(tell('contact', true)).toBe(true);
  expect(tell('hours', true)).toBe(true);
  expect(tell('contact', false)).toBe(true);
  expect(tell('hours', false)).toBe(false);
});
