<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\Recorder;

/** Records the events that Ultimate Multisite fires, or anyone by its action `wu_event`. */
final readonly class FiredEvents {

	public function __construct( private Recorder $recorder, private ToldEvents $told ) {}

	public function fired( mixed $slug = '', mixed $payload = [] ): void {
		if ( ! is_string( $slug ) || '' === $slug || $this->is_followed_closely( $slug ) ) {
			return;
		}
		$payload = RealPeople::only( is_array( $payload ) ? $payload : [ 'value' => $payload ] );
		if ( $this->told->fire( $slug, $payload ) ) {
			$this->recorder->record( $slug, $payload, ConcernedSite::of( $payload ) );
		}
	}

	/** Whether it is fired because something was saved, whether that has changed anything or not: ModelEvents knows better. */
	private function is_followed_closely( string $slug ): bool {
		return 1 === preg_match( '/\A(customer|membership|payment)_(created|updated)\z/', $slug, $found )
			&& doing_action( "wu_{$found[1]}_post_save" );
	}
}
