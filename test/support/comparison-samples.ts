import type { Comparison } from '../../src/model/comparison.ts';
import { evidenceFor } from './an-assessment.ts';
import { compared, type SideGiven } from './compared.ts';

const other = ['0', '1', '2', '3', '4', '5'];

const before: SideGiven = {
  name: 'main:team.yaml',
  answers: {
    fell: { level: 4, evidence: evidenceFor(4), confidence: 'high' },
    aged: { level: 2, evidence: evidenceFor(2) },
    old: 3,
    otherwise: 3,
    lost: { level: 2, evidence: evidenceFor(3) },
    open: { unknown: true },
    gone: 1,
    closed: 2,
  },
  questions: {
    fell: { code: 'F-1', title: 'A question that falls' },
    aged: { title: 'One whose evidence ages' },
    old: { title: 'One with a new name' },
    otherwise: { title: 'One that is asked otherwise', anchors: other },
    lost: { title: 'One that loses evidence' },
    open: { title: 'One that gets an answer' },
    gone: { title: 'One that is asked no more' },
    closed: { title: 'One that nobody knows any more', principle: 'start-where-you-are' },
  },
};

const after: SideGiven = {
  name: 'team.yaml',
  questionnaire: { version: '1.1.0' },
  assessment: { target: 3 },
  answers: {
    fell: { level: 1, evidence: evidenceFor(4), confidence: 'low' },
    aged: { level: 2, evidence: evidenceFor(2) },
    fresh: 4,
    otherwise: 1,
    lost: { level: 2, evidence: evidenceFor(2) },
    open: 2,
    come: 5,
    closed: { unknown: true },
  },
  questions: {
    fell: { code: 'F-1', title: 'A question that falls' },
    aged: { title: 'One whose evidence ages' },
    fresh: { title: 'One with a new name', renamedFrom: ['old'] },
    otherwise: { title: 'One that is asked otherwise' },
    lost: { title: 'One that loses evidence' },
    open: { title: 'One that gets an answer' },
    come: { title: 'One that is new' },
    closed: { title: 'One that nobody knows any more', principle: 'start-where-you-are' },
  },
  asOf: '2027-11-30',
};

/** A comparison in which nearly everything happens. */
export const everything = (): Comparison => compared(before, after);

/** Two sides that are one. */
export const nothing = (): Comparison => compared(before, before);
