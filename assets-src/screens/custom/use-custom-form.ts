import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import { useNavigation } from '../../components/navigation/navigation';
import { changeCustomAction, createCustomAction } from '../../data/custom-actions';
import { toProblem } from '../../data/request-failed';
import { useEventTypes } from '../../data/use-event-types';
import { useAttempt } from '../../hooks/use-attempt';
import { useSnackbar } from '../../hooks/use-snackbar';
import {
	checkDraft,
	type CustomDraft,
	type DraftErrors,
	type DraftField,
	draftOf,
	EMPTY,
	isDraftField,
} from '../../lib/custom/draft';
import { isSame } from '../../lib/is-same';
import type { Problem } from '../../lib/problem';
import { WEBHOOKS } from '../../lib/routes/route';
import type { CustomAction } from '../../types/rest.generated';
import { useErrors } from './use-errors';

export type CustomFormState = ReturnType< typeof useCustomForm >;

/** What is typed, what is wrong with it, and what has to be confirmed before it is saved. */
export function useCustomForm( saved: CustomAction | null ) {
	const [ initial, setInitial ] = useState( saved === null ? EMPTY : draftOf( saved ) );
	const [ draft, setDraft ] = useState( initial );
	const { errors, refuse, forget } = useErrors();
	useUnsavedGuard( ! isSame( draft, initial ) );
	const saveNow = useSave( saved );

	const submission = useSubmission( draft, refuse, async ( confirmed ) => {
		const made = draftOf( await saveNow( draft, confirmed ) );
		setInitial( made );
		setDraft( made );
	} );

	return {
		...submission,
		draft,
		errors,
		change< Name extends DraftField >( field: Name, value: CustomDraft[ Name ] ): void {
			setDraft( ( before ) => ( { ...before, [ field ]: value } ) );
			forget( field );
		},
	};
}

/** Checks and saves, and sorts what the server refuses. */
function useSubmission(
	draft: CustomDraft,
	refuse: ( errors: DraftErrors ) => void,
	saveNow: ( confirmed: boolean ) => Promise< void >
) {
	const { attempt, isBusy: isSaving, problem, dismissProblem } = useAttempt();
	const [ confirming, setConfirming ] = useState< string | null >( null );

	/** Throws what is neither about a field nor to be confirmed. */
	async function save( confirmed: boolean ): Promise< void > {
		try {
			await saveNow( confirmed );
			setConfirming( null );
		} catch ( error ) {
			const { ours, sentence } = sorted( toProblem( error ) );
			if ( ours === null && sentence === null ) {
				throw error;
			}
			refuse( ours ?? {} );
			setConfirming( ours === null ? sentence : null );
		}
	}

	async function submit(): Promise< void > {
		const found = checkDraft( draft );
		refuse( found );
		if ( ! isSaving && Object.keys( found ).length === 0 ) {
			await attempt( () => save( false ) );
		}
	}

	return {
		problem,
		isSaving,
		confirming,
		confirm: () => save( true ),
		dismissConfirming: () => setConfirming( null ),
		dismissProblem,
		onSubmit( event: FormEvent ): void {
			event.preventDefault();
			void submit();
		},
	};
}

/** What is wrong with fields is said first; then what is to be confirmed. */
function sorted( { fields }: Problem ): { ours: DraftErrors | null; sentence: string | null } {
	const ours = Object.entries( fields ).filter( ( [ name ] ) => isDraftField( name ) );
	return { ours: ours.length === 0 ? null : Object.fromEntries( ours ), sentence: fields[ 'confirmed' ] ?? null };
}

/** A new one leads back to the catalog, where it is listed. */
function useSave( saved: CustomAction | null ) {
	const { go } = useNavigation();
	const { reload } = useEventTypes();
	const snackbar = useSnackbar();

	return async ( draft: CustomDraft, confirmed: boolean ): Promise< CustomAction > => {
		const fields = { ...draft, fields: [ ...draft.fields ], confirmed };
		const made = saved === null ? await createCustomAction( fields ) : await changeCustomAction( saved.id, fields );
		reload();
		snackbar(
			saved === null
				? __( 'The custom event was added. Webhooks can now subscribe to it.', 'multisite-webhooks' )
				: __( 'Changes saved.', 'multisite-webhooks' )
		);
		if ( saved === null ) {
			go( WEBHOOKS, 'leave' );
		}
		return made;
	};
}

function useUnsavedGuard( isUnsaved: boolean ): void {
	const { setUnsaved } = useNavigation();
	useEffect( () => {
		setUnsaved( isUnsaved );
		return () => setUnsaved( false );
	}, [ isUnsaved, setUnsaved ] );
}
