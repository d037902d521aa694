import { useEffect, useRef } from '@wordpress/element';
import { ConflictNotice } from '../../components/feedback/conflict-notice';
import { ProblemNotice } from '../../components/feedback/problem-notice';
import type { CustomFormState } from './use-custom-form';

export const SUBMIT_ID = 'msw-custom-submit';

/** Problems of the form as a whole, above it. They scroll into view, for the button that saves is far below. */
export function Notices( { form }: { form: CustomFormState } ) {
	const { problem, conflict } = form;
	const place = useRef< HTMLDivElement >( null );
	useEffect( () => {
		if ( problem !== null || conflict !== null ) {
			place.current?.scrollIntoView( { block: 'nearest' } );
		}
	}, [ problem, conflict ] );

	/** The button that was pressed goes with its notice. */
	function resolve( how: () => void ): void {
		document.getElementById( SUBMIT_ID )?.focus();
		how();
	}

	return (
		<div ref={ place } className="msw-form-notices">
			{ problem && <ProblemNotice problem={ problem } onDismiss={ form.dismissProblem } /> }
			{ conflict && (
				<ConflictNotice
					message={ conflict.message }
					onLoadTheirs={ () => resolve( () => form.loadTheirs( conflict.action ) ) }
					onSaveMine={ () => resolve( form.saveMine ) }
				/>
			) }
		</div>
	);
}
