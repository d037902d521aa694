<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\Recorder;

/**
 * Records the events that Ultimate Multisite stores in its log and never fires. It stores others there too: each change of anything,
 * and, under the slug of an event, that one of its own webhooks was sent.
 */
final readonly class StoredEvents {

	public const SLUGS = [
		'checkout_step_completed',
		'checkout_completed',
		'checkout_failed',
		'subsite_post_created',
		'subsite_cpt_created',
		'subsite_user_registered',
		'subsite_woocommerce_order',
	];

	private NewMembers $new_members;

	public function __construct( private Recorder $recorder, private ToldEvents $told ) {
		$this->new_members = new NewMembers();
	}

	public function user_meta_added( mixed $meta_id = 0, mixed $user_id = 0, mixed $name = '' ): void {
		$this->new_members->added( $user_id, $name );
	}

	public function user_meta_deleted( mixed $meta_ids = [], mixed $user_id = 0, mixed $name = '' ): void {
		$this->new_members->deleted( $user_id, $name );
	}

	public function stored( mixed $data = [], mixed $event = null, mixed $is_new = false ): void {
		$slug    = Models::call( $event, 'get_slug' );
		$payload = Models::call( $event, 'get_payload' );
		if ( true !== $is_new || ! in_array( $slug, self::SLUGS, true ) || 'webhook' === Models::call( $event, 'get_object_type' ) ) {
			return;
		}
		$payload = RealPeople::only( Payloads::complete( is_array( $payload ) ? $payload : [] ) );
		if ( $this->is_new( $slug, $payload ) && $this->told->catch( $slug, $payload ) ) {
			$this->recorder->record( $slug, $payload, ConcernedSite::of( $payload ) );
		}
	}

	/**
	 * Who is a member of a site already is stored again with another role, at each login even by code for single sign-on.
	 *
	 * @param array<array-key, mixed> $payload
	 */
	private function is_new( string $slug, array $payload ): bool {
		[ $user, $site ] = [ Models::number( $payload['new_user_id'] ?? 0 ), Models::number( $payload['site_id'] ?? 0 ) ];
		return 'subsite_user_registered' !== $slug || $this->new_members->is_new( $user, $site );
	}
}
