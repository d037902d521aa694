<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Integration\Core\CoreRecorder;

/** Records who becomes a super admin, and who no longer is one, by the list of them: some code writes it without WordPress's functions. */
final readonly class SuperAdminEvents {

	public function __construct( private CoreRecorder $recorder ) {}

	public function changed( mixed $option = '', mixed $now = [], mixed $before = [], mixed $network_id = 0 ): void {
		if ( get_current_network_id() !== Person::id( $network_id ) ) {
			return;
		}
		[ $now, $before ] = [ self::logins( $now ), self::logins( $before ) ];
		foreach ( array_diff( $now, $before ) as $login ) {
			$this->tell( 'super_admin_granted', $login );
		}
		foreach ( array_diff( $before, $now ) as $login ) {
			$this->tell( 'super_admin_revoked', $login );
		}
	}

	private function tell( string $slug, string $login ): void {
		$user = get_user_by( 'login', $login );
		if ( false !== $user ) {
			$this->recorder->record( $slug, Person::of( $user ) );
		}
	}

	/** @return list<string> */
	private static function logins( mixed $list ): array {
		return array_values( array_unique( array_filter( is_array( $list ) ? $list : [], is_string( ... ) ) ) );
	}
}
