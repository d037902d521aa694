<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\UltimateMultisite;

/**
 * Who has become a member of which site. WordPress says that a user was added to a site also when they were a member already and
 * only get another role; code for single sign-on does that at each login. What makes a member is a field of the user, the roles on
 * that site, so they are new if that field was added in this request.
 */
final class NewMembers {

	/** An import must not fill the memory: the newest matter. */
	private const MAX = 100;

	/** @var array<string, true> Users with the name of their new field. */
	private array $added = [];

	/** Whether adding a user to a site, which has just happened, has changed anything that was not told yet. */
	public function is_new( int $user_id, int $site_id ): bool {
		$field  = "{$user_id} " . ( new \WP_User( $user_id, '', $site_id ) )->cap_key;
		$is_new = isset( $this->added[ $field ] );
		unset( $this->added[ $field ] );
		return $is_new;
	}

	public function added( mixed $user_id, mixed $name ): void {
		if ( ! is_string( $name ) || ! str_ends_with( $name, 'capabilities' ) ) {
			return;
		}
		$this->added[ Models::number( $user_id ) . " {$name}" ] = true;
		if ( count( $this->added ) > self::MAX ) {
			unset( $this->added[ array_key_first( $this->added ) ] );
		}
	}

	public function deleted( mixed $user_id, mixed $name ): void {
		unset( $this->added[ Models::number( $user_id ) . ( is_string( $name ) ? " {$name}" : '' ) ] );
	}
}
