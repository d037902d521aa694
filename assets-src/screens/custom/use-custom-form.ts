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

export type Conflict = Extract< Problem, { kind: 'action-conflict' } >;

export type CustomFormState = ReturnType< typeof useCustomForm >;

/** What is typed, what is wrong with it, and what has to be confirmed before it is saved. */
export function useCustomForm( saved: CustomAction | null ) {
	const [ current, setCurrent ] = useState( saved );
	const [ draft, setDraft ] = useState( current === null ? EMPTY : draftOf( current ) );
	const { errors, refuse, forget } = useErrors();
	useUnsavedGuard( ! isSame( draft, current === null ? EMPTY : draftOf( current ) ) );
	const saveNow = useSave( current );

	function replaceBy( action: CustomAction ): void {
		setCurrent( action );
		setDraft( draftOf( action ) );
	}
	const submission = useSubmission( draft, refuse, async ( how ) => replaceBy( await saveNow( draft, how ) ) );

	return {
		...submission,
		draft,
		errors,
		/** As it is on the server, as far as we know; null for a new one. */
		saved: current,
		/** Drops what was typed. */
		loadTheirs( theirs: CustomAction ): void {
			replaceBy( theirs );
			refuse( {} );
			submission.dismissProblem();
		},
		change< Name extends DraftField >( field: Name, value: CustomDraft[ Name ] ): void {
			setDraft( ( before ) => ( { ...before, [ field ]: value } ) );
			forget( field );
		},
	};
}

interface How {
	/** Also if the action fires often. */
	confirmed: boolean;
	/** Overwrites what someone else has changed meanwhile. */
	isForced: boolean;
}

/** What the server refuses: wrong fields, what has to be confirmed, a conflict. */
function useRefusals( refuse: ( errors: DraftErrors ) => void ) {
	const [ confirming, setConfirming ] = useState< ( How & { sentence: string } ) | null >( null );
	const [ conflict, setConflict ] = useState< Conflict | null >( null );

	/** Runs it. Throws what is none of these. */
	async function sort( how: How, run: () => Promise< void > ): Promise< void > {
		setConflict( null );
		try {
			await run();
			setConfirming( null );
		} catch ( error ) {
			const found = toProblem( error );
			const { ours, sentence } = sorted( found );
			const theirs = found.kind === 'action-conflict' ? found : null;
			if ( ours === null && sentence === null && theirs === null ) {
				throw error;
			}
			refuse( ours ?? {} );
			setConfirming( ours === null && sentence !== null ? { ...how, sentence } : null );
			setConflict( theirs );
		}
	}

	return {
		confirming,
		conflict,
		sort,
		endConfirming: () => setConfirming( null ),
		endConflict: () => setConflict( null ),
	};
}

/** Checks and saves. */
function useSubmission(
	draft: CustomDraft,
	refuse: ( errors: DraftErrors ) => void,
	saveNow: ( how: How ) => Promise< void >
) {
	const { attempt, isBusy: isSaving, problem, dismissProblem } = useAttempt();
	const { confirming, conflict, sort, endConfirming, endConflict } = useRefusals( refuse );
	const save = ( how: How ) => sort( how, () => saveNow( how ) );

	async function submit( isForced: boolean ): Promise< void > {
		const found = checkDraft( draft );
		refuse( found );
		if ( ! isSaving && Object.keys( found ).length === 0 ) {
			await attempt( () => save( { confirmed: false, isForced } ) );
		}
	}

	return {
		problem,
		/** Someone else has changed it meanwhile. */
		conflict,
		isSaving,
		confirming: confirming?.sentence ?? null,
		confirm: () => save( { confirmed: true, isForced: confirming?.isForced ?? false } ),
		dismissConfirming: endConfirming,
		dismissProblem(): void {
			dismissProblem();
			endConflict();
		},
		saveMine: () => void submit( true ),
		onSubmit( event: FormEvent ): void {
			event.preventDefault();
			void submit( false );
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

	return async ( draft: CustomDraft, { confirmed, isForced }: How ): Promise< CustomAction > => {
		const fields = { ...draft, fields: [ ...draft.fields ], confirmed };
		const made =
			saved === null
				? await createCustomAction( fields )
				: await changeCustomAction( saved.id, fields, isForced ? null : saved.updated_at );
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
