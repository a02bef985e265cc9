import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FileDrop } from './FileDrop.tsx';
import { UiProvider } from './UiProvider.tsx';

const file = new File(['{}'], 'dot-kiem-tra.skt.json', { type: 'application/json' });
const photo = new File(['x'], 'anh.jpg', { type: 'image/jpeg' });

const show = (multiple = false) => {
  const onFiles = vi.fn();
  render(
    <UiProvider language="vi" env="test">
      <FileDrop buttonLabel="Chọn tệp…" onFiles={onFiles} multiple={multiple} />
    </UiProvider>,
  );
  return { onFiles, zone: screen.getByRole('group', { name: 'Chọn tệp…' }) };
};

describe('FileDrop', () => {
  it('takes dropped files, one unless several are allowed', () => {
    const one = show();
    fireEvent.drop(one.zone, { dataTransfer: { files: [file, photo] } });
    expect(one.onFiles).toHaveBeenCalledExactlyOnceWith([file]);
  });

  it('takes several where several are allowed', () => {
    const many = show(true);
    fireEvent.drop(many.zone, { dataTransfer: { files: [file, photo] } });
    expect(many.onFiles).toHaveBeenCalledExactlyOnceWith([file, photo]);
  });

  it('takes a pasted picture and leaves pasted text alone', () => {
    const { onFiles, zone } = show();
    expect(fireEvent.paste(zone, { clipboardData: { files: [] } })).toBe(true);
    expect(onFiles).not.toHaveBeenCalled();
    fireEvent.paste(zone, { clipboardData: { files: [photo] } });
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([photo]);
  });
});
