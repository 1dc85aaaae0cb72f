/** What the library page asks for, done to the store. */
import type { BulkActions, CaseActions, ClippingActions } from '@/components/library/actions';
import { sendMessage } from '@/lib/messages';
import { PART_LABELS, STATUS_LABELS } from '@/lib/model/labels';
import {
  deleteClippings,
  setField,
  setPart,
  setStatus,
  setStatusOfCases,
  tagClippings,
  untagClippings,
} from '@/lib/store/bulk';
import { updateCase } from '@/lib/store/update-case';
import { updateClipping } from '@/lib/store/update-clipping';
import type { Doing } from './doing';

/** The actions of list, reading pane and review. */
export function clippingActions({ act, attempt }: Doing): ClippingActions & CaseActions & BulkActions {
  return {
    onOpen: (id) => void attempt(() => sendMessage('openClipping', id)),
    onEdit: (id, { case: names = null, part = null, tags, note }) =>
      act('已保存', () => updateClipping(id, { case: names, part, tags, note })),
    onPart: (id, part) =>
      void act(part ? `部分改为${PART_LABELS[part]}` : '已不指明部分', () => setPart([id], part ?? null)),
    onDelete: (ids) =>
      void act('已删除 {n} 条剪报，在回收站保留 30 天', (onProgress) => deleteClippings(ids, onProgress)),
    onStatus: (id, status) => void act(`案例已标为${STATUS_LABELS[status]}`, () => setStatus([id], status)),
    onField: (id, field) => void act(field ? `领域改为${field}` : '已去掉领域', () => setField([id], field ?? null)),
    onEditCase: (id, { organization, method = null, note }) =>
      act('已保存', () => updateCase(id, { organization, method, note })),
    onTag: (ids, tag) =>
      void act(`已给 {n} 条剪报加上「${tag}」`, (onProgress) => tagClippings(ids, [tag], onProgress)),
    onUntag: (ids, tag) =>
      void act(`已从 {n} 条剪报去掉「${tag}」`, (onProgress) => untagClippings(ids, [tag], onProgress)),
    onVerify: (ids) => void act('已核 {n} 个案例', (onProgress) => setStatusOfCases(ids, 'verified', onProgress)),
  };
}
