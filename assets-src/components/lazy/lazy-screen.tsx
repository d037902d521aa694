import type { ComponentType } from 'react';
import type { Screen } from '../../lib/routes/route';
import { FormSkeleton, Skeleton } from '../feedback/skeleton';
import { PageHeader } from '../navigation/page-header';
import { lazyPart, PartProblem } from './lazy-part';

/** A screen whose code is loaded when it is first opened; until then it shows the title and gray shapes, as PHP does. */
export function lazyScreen< Props extends object >( screen: Screen, load: () => Promise< ComponentType< Props > > ) {
	const { preload, usePart } = lazyPart( load );

	function LazyScreen( props: Props ) {
		const { part: Loaded, hasFailed, retry } = usePart();
		if ( Loaded !== null ) {
			return <Loaded { ...props } />;
		}
		return (
			<>
				<PageHeader screen={ screen } />
				{ hasFailed ? <PartProblem retry={ retry } /> : <ScreenSkeleton screen={ screen } /> }
			</>
		);
	}

	return Object.assign( LazyScreen, { preload } );
}

function ScreenSkeleton( { screen }: { screen: Screen } ) {
	return screen === 'new' || screen === 'edit' || screen === 'custom' ? (
		<FormSkeleton />
	) : (
		<div className="msw-card">
			<Skeleton name={ screen } />
		</div>
	);
}
