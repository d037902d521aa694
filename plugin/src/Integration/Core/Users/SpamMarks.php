<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\OpenChanges;

/**
 * Records users who are marked as spam, and no longer. WordPress says so also if the mark has not changed, and says the opposite if
 * code sets it with a number. So what counts is the mark itself.
 */
final readonly class SpamMarks {

	private OpenChanges $marks;

	public function __construct( CoreRecorder $recorder ) {
		$this->marks = new OpenChanges( $recorder );
	}

	public function saved( mixed $user_id = 0, mixed $old = null ): void {
		if ( $old instanceof \WP_User ) {
			$this->changed( Person::id( $user_id ), self::is_spam( $old ) );
		}
	}

	/** Fired without saved() by deprecated functions, which then have changed it. */
	public function marked( mixed $user_id = 0 ): void {
		$user = get_userdata( Person::id( $user_id ) );
		if ( false !== $user ) {
			$this->changed( $user->ID, ! self::is_spam( $user ) );
		}
	}

	private function changed( int $id, bool $was_spam ): void {
		$key = (string) $id;
		$this->marks->begin( $key, static fn (): bool => $was_spam );
		$this->marks->tell( $key, 'user_spammed', static fn ( mixed $was ): ?array => false === $was ? self::person( $id, true ) : [] );
		$this->marks->tell( $key, 'user_unspammed', static fn ( mixed $was ): ?array => true === $was ? self::person( $id, false ) : [] );
	}

	/** @return ?array<string, mixed> Nothing unless they are as asked. */
	private static function person( int $id, bool $is_spam ): ?array {
		$user = get_userdata( $id );
		return match ( true ) {
			false === $user                     => null,
			self::is_spam( $user ) === $is_spam => Person::registered( $user ),
			default                             => [],
		};
	}

	private static function is_spam( \WP_User $user ): bool {
		return in_array( $user->get( 'spam' ), [ '1', 1, true ], true );
	}
}
