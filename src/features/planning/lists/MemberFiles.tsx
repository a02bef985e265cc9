import { importMembers } from '#domain/commands/directory.ts';
import type { Planning } from '../usePlanning.ts';
import { ListFiles } from './ListFiles.tsx';
import { previewOf, type OpenList } from './openList.ts';

const memberList = async ({ members, units }: Planning): Promise<OpenList> => {
  const { memberLayout, memberSample, memberSheet, membersOfList, sheetOfMembers } = await import('#exchange/lists/members.ts');
  return {
    table: 'members',
    command: importMembers,
    sheetName: memberSheet,
    headings: memberLayout.columns,
    sample: memberSample,
    written: [sheetOfMembers(members, units)],
    isChosen: false,
    preview: (list) => previewOf('members', membersOfList(list, members, units), members),
  };
};

/** The team from Excel and to Excel. */
export function MemberFiles({ planning }: { readonly planning: Planning }) {
  return <ListFiles planning={planning} table="members" open={memberList} />;
}
