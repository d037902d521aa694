import { __ } from '@wordpress/i18n';
import type { CustomAction } from '../../types/rest.generated';
import type { Field } from './fields';

/** What is typed into the form. */
export interface CustomDraft {
	readonly name: string;
	readonly description: string;
	readonly action: string;
	readonly fields: readonly Field[];
}

export const DRAFT_FIELDS = [ 'action', 'name', 'description', 'fields' ] as const;

export type DraftField = ( typeof DRAFT_FIELDS )[ number ];

export type DraftErrors = Readonly< Partial< Record< DraftField, string > > >;

export const EMPTY: CustomDraft = { name: '', description: '', action: '', fields: [] };

export function draftOf( { name, description, action, fields }: CustomAction ): CustomDraft {
	return { name, description, action, fields };
}

/** What can be said without the server. */
export function checkDraft( { name, action, fields }: CustomDraft ): DraftErrors {
	return {
		...( action.trim() === '' ? { action: __( 'Enter the name of an action.', 'multisite-webhooks' ) } : {} ),
		...( name.trim() === '' ? { name: __( 'Enter a name.', 'multisite-webhooks' ) } : {} ),
		...( fields.length === 0 ? { fields: __( 'Choose at least one field.', 'multisite-webhooks' ) } : {} ),
	};
}

export function isDraftField( name: string ): name is DraftField {
	return DRAFT_FIELDS.some( ( one ) => one === name );
}
