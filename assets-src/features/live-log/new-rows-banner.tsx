import { Button } from '@wordpress/components';
import { type Log, newOnes } from './log';
import type { LogKind, LogRow } from './log-kind';
import { focusRow } from './rows';

interface Props< View, Row extends LogRow > {
	kind: LogKind< View, Row >;
	log: Log< View, Row > | null;
	onShow: () => void;
}

/** Offers new rows if they would move what someone is looking at. It takes no space. */
export function NewRowsBanner< View, Row extends LogRow >( { kind, log, onShow }: Props< View, Row > ) {
	const rows = log === null ? [] : newOnes( log, kind.timeOf );
	return (
		<div className="msw-new-rows">
			{ rows.length > 0 && (
				<Button
					variant="primary"
					size="compact"
					onClick={ () => {
						onShow();
						focusRow( rows[ 0 ]?.id );
					} }
				>
					{ kind.words.newRows( rows.length ) }
				</Button>
			) }
		</div>
	);
}
