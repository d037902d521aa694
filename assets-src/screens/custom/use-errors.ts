import { useEffect, useState } from '@wordpress/element';
import { DRAFT_FIELDS, type DraftErrors, type DraftField } from '../../lib/custom/draft';

export function fieldId( field: DraftField ): string {
	return `msw-custom-${ field }`;
}

/** `refuse` shows errors and moves the focus to the first of them. */
export function useErrors() {
	const [ errors, setErrors ] = useState< DraftErrors >( {} );
	const [ first, setFirst ] = useState< { field: DraftField } | null >( null );
	useEffect( () => {
		if ( first !== null ) {
			document.getElementById( fieldId( first.field ) )?.focus();
		}
	}, [ first ] );

	function refuse( found: DraftErrors ): void {
		const field = DRAFT_FIELDS.find( ( one ) => found[ one ] !== undefined );
		setErrors( found );
		setFirst( field === undefined ? null : { field } );
	}

	function forget( field: DraftField ): void {
		setErrors( ( { [ field ]: _old, ...others } ) => others );
	}
	return { errors, refuse, forget };
}
