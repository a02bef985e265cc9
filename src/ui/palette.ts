import type { MantineColorsTuple } from '@mantine/core';

/*
 * Every hue walks down the same ladder of OKLCH lightness, so that a shade number means the same
 * contrast in every colour: white text is readable (>= 4.5 : 1) on shades 6 and darker, and shade 7
 * and darker is readable on shades 0 and 1. `palette.test.ts` holds this.
 */

/** Calm blue-teal: actions, links, selection. */
export const brand: MantineColorsTuple = [
  '#ebfafe', '#d6f3fa', '#b6e6f3', '#8fd4e6', '#62bdd3', '#2a9fb8', '#037f96', '#026b7e', '#015767', '#02424f',
];

/** Good, done, met. */
export const green: MantineColorsTuple = [
  '#edfbf1', '#daf5e2', '#bde9cb', '#99d9af', '#71c38f', '#44a56d', '#1e8650', '#037240', '#035d33', '#064727',
];

/** Wrong, overdue, not met, destructive. */
export const red: MantineColorsTuple = [
  '#fff4f3', '#ffe6e4', '#ffcfcc', '#ffb0ab', '#fe8481', '#ea5557', '#c7323a', '#ac1f2b', '#8e1822', '#6c131a',
];

/** Needs attention, partly, soon due. */
export const amber: MantineColorsTuple = [
  '#fdf6e7', '#fbebcf', '#f5d8aa', '#ecbe81', '#dea053', '#c67c1e', '#a06105', '#875000', '#6e4101', '#563000',
];

/** Proposals and other voices. */
export const violet: MantineColorsTuple = [
  '#f7f5ff', '#edeaff', '#dcd6ff', '#c8bdfe', '#b09dfd', '#937ae5', '#765cc3', '#634aaa', '#503c8b', '#3d2d6a',
];

/** Plain information. */
export const blue: MantineColorsTuple = [
  '#f2f7fe', '#e1eefe', '#c4dfff', '#9fcbfe', '#72b2fa', '#4892e1', '#2773c0', '#1560a7', '#104e89', '#0d3b69',
];

/** Neutrals of the light scheme, with a slight cool tint; 6 is the lightest one for text. */
export const gray: MantineColorsTuple = [
  '#f8fafc', '#f1f5f7', '#e6ebef', '#d9dfe3', '#c4ccd1', '#939da3', '#5f6b72', '#48555c', '#2c373e', '#151e24',
];

/** Neutrals of the dark scheme: 0 is text, 2 is quiet text, 7 is a surface, 8 is the page. */
export const dark: MantineColorsTuple = [
  '#e3e9ed', '#c7cdd2', '#a5aeb4', '#848e95', '#454f56', '#343d44', '#272f35', '#1a2126', '#13191d', '#0b1014',
];
