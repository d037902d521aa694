<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Capture;

use MultisiteWebhooks\Test\Integration\Support\PeopleTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;

/** `wp user import-csv` creates users and fills them afterwards, in one long process. */
#[CoversNothing]
final class ImportOfUsersTest extends PeopleTestCase {

	public function test_each_user_of_an_import_is_told_once(): void {
		$this->webhook();
		Runner::run( 'import-users', '3', 'Zoë' );

		$types = [ ...array_fill( 0, 3, 'user_added_to_site' ), ...array_fill( 0, 3, 'user_registered' ) ];
		self::assertSame( $types, $this->types_received() );
		foreach ( Receiver::requests() as $received ) {
			$data = $received->data();
			self::assertSame( [ 'Zoë Smith', null ], [ $data->text( 'display_name' ), $data->at( 'actor' )->value ] );
			self::assertSame( 'author', $data->has( 'role' ) ? $data->text( 'role' ) : 'author' );
		}
	}

	/** More than stay open at once: those of the first are told while the import still runs. */
	public function test_an_import_that_repeats_users_with_other_names_updates_them(): void {
		Runner::run( 'import-users', '22', 'Zoë' );
		$this->webhook();
		Runner::run( 'import-users', '22', 'Zoë' );
		$this->assert_nothing_told();

		Runner::run( 'import-users', '22', 'Zoe' );

		self::assertSame( array_fill( 0, 22, 'user_updated' ), $this->types_received() );
		foreach ( Receiver::requests() as $received ) {
			self::assertSame( [ 'display_name', 'first_name' ], $received->data()->at( 'changed_fields' )->value );
			self::assertSame( [ 'Zoë', 'Zoe' ], [ ...array_values( (array) $received->data()->at( 'changes', 'first_name' )->value ) ] );
		}
	}

	public function test_an_import_does_not_fill_the_memory(): void {
		$this->webhook();
		$after = [];
		for ( $user = 100_000; $user < 100_400; $user++ ) {
			do_action( 'added_user_meta', 1, $user, 'wp_3_capabilities', [ 'editor' => true ] );
			do_action( 'user_register', $user, [] );
			do_action( 'wpmu_delete_user', $user );
			if ( 199 !== $user % 200 ) {
				continue;
			}

			wp_cache_flush();
			$after[] = memory_get_usage();
		}

		self::assertLessThan( 20_000, $after[1] - $after[0] );
	}
}
