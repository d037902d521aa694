<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

use MultisiteWebhooks\Integration\Recorder;

/** Records what Ultimate Multisite fires only where it happens by itself, when an admin, the REST API or an import does it. */
final readonly class MissedEvents {

	public function __construct( private Recorder $recorder, private ToldEvents $told ) {}

	public function payment_status_changed( mixed $old = '', mixed $new = '', mixed $id = 0 ): void {
		$payment = 'completed' === $new && self::is_open( $old ) ? Models::get( 'payment', $id ) : null;
		if ( null === $payment || ! self::is_completed_by_hand( $payment ) ) {
			return;
		}
		$this->tell(
			'payment_received',
			[ 'payment_id' => Models::id( $payment ) ],
			static fn (): ?array => self::payload( 'payment', $id ),
			[ 'membership_id' => Models::id( Models::owner( $payment, 'membership' ) ) ],
		);
	}

	public function membership_status_changed( mixed $old = '', mixed $new = '', mixed $id = 0 ): void {
		$about = [ 'membership_id' => Models::number( $id ) ];
		if ( 'expired' !== $new || 'expired' === $old || 'new' === $old || null === Models::get( 'membership', $id ) ) {
			return;
		}
		$this->tell( 'membership_expired', $about, static fn (): ?array => self::payload( 'membership', $id ), $about );
	}

	/** A site that belongs to a membership. */
	public function site_saved( mixed $data = [], mixed $site = null, mixed $is_new = false ): void {
		$about = [ 'site_id' => Models::id( $site ) ];
		if ( true !== $is_new || null === Models::owner( $site, 'membership' ) ) {
			return;
		}
		$this->tell( 'site_published', $about, static fn (): ?array => self::payload( 'site', $about['site_id'] ), $about );
	}

	public function domain_saved( mixed $data = [], mixed $domain = null, mixed $is_new = false ): void {
		$about = [ 'domain_id' => Models::id( $domain ) ];
		if ( true !== $is_new || 0 === $about['domain_id'] ) {
			return;
		}
		$site_id = Models::call( $domain, 'get_blog_id' );
		$this->tell(
			'domain_created',
			$about,
			static fn (): ?array => self::payload( 'domain', $about['domain_id'] ),
			[ 'domain_site_id' => $site_id ]
		);
	}

	/**
	 * @param array<string, int>                $about   Tells it from others of its type.
	 * @param \Closure(): ?array<string, mixed> $payload What is true at the moment.
	 * @param array<string, mixed>              $site    Tells which site is concerned.
	 */
	private function tell( string $slug, array $about, \Closure $payload, array $site ): void {
		if ( $this->told->catch( $slug, $about ) ) {
			$told = $this->told;
			$this->recorder->record(
				$slug,
				static fn (): ?array => $told->better( $slug, $about ) ?? $payload(),
				ConcernedSite::of( $site ),
			);
		}
	}

	/** A payment that is stored as completed is no payment that is completed, and neither is one that was refunded. */
	private static function is_open( mixed $status ): bool {
		return is_string( $status ) && ! in_array( $status, [ 'new', 'completed' ], true ) && ! str_contains( $status, 'refund' );
	}

	/** Checkouts complete payments too: gateways tell of those, some of them in another request. */
	private static function is_completed_by_hand( object $payment ): bool {
		$is_program  = in_array( PHP_SAPI, [ 'cli', 'phpdbg' ], true ) || wp_doing_cron() || wp_is_serving_rest_request();
		$is_checkout = 0 < did_action( 'wu_checkout_before_process_checkout' );
		$total       = Models::call( $payment, 'get_total' );
		$is_free     = ! is_numeric( $total ) || 0.0 === (float) $total;
		return ! ( $is_checkout && $is_free )
			&& ( $is_program || current_user_can( 'manage_network' ) || current_user_can( 'wu_edit_payments' ) );
	}

	/** @return ?array<string, mixed> What Ultimate Multisite says of such an object; null if it is gone. */
	private static function payload( string $model, mixed $id ): ?array {
		$object = Models::get( $model, $id );
		if ( null === $object ) {
			return null;
		}
		$site       = 'domain' === $model ? Models::owner( $object, 'site' ) : null;
		$membership = 'membership' === $model ? $object : Models::owner( $site ?? $object, 'membership' );
		$parts      = [
			$model       => $object,
			'site'       => $site,
			'membership' => $membership,
			'customer'   => Models::owner( $membership ?? $object, 'customer' ),
		];
		return Payloads::of( 'site' === $model ? [ 'site' => $object ] + $parts : $parts );
	}
}
