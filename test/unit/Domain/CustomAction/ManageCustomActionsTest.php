<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\CustomAction;

use MultisiteWebhooks\Domain\CustomAction\ActionChanged;
use MultisiteWebhooks\Domain\CustomAction\ActionInUse;
use MultisiteWebhooks\Domain\CustomAction\CustomAction;
use MultisiteWebhooks\Domain\CustomAction\CustomActionFields;
use MultisiteWebhooks\Domain\CustomAction\ManageCustomActions;
use MultisiteWebhooks\Domain\CustomAction\NewSlug;
use MultisiteWebhooks\Domain\CustomAction\Watch\WatchStore;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Test\Fake\SmallCatalog;
use MultisiteWebhooks\Test\Fake\Storage\MemoryCustomActionStore;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( ManageCustomActions::class )]
final class ManageCustomActionsTest extends TestCase {

	private World $world;

	private MemoryCustomActionStore $actions;

	private ManageCustomActions $manage;

	protected function setUp(): void {
		$this->world   = new World();
		$this->actions = new MemoryCustomActionStore();
		$this->manage  = new ManageCustomActions(
			$this->actions,
			self::createStub( WatchStore::class ),
			$this->world->webhooks,
			new NewSlug( new SmallCatalog() ),
			$this->world->clock,
		);
	}

	public function test_all_webhooks_that_name_it_are_its_users_however_many_others_there_are(): void {
		$this->subscribe_around_others();

		$types = array_map( static fn ( Webhook $one ): array => $one->event_types, $this->manage->users( 'site_created' ) );
		self::assertEqualsCanonicalizing( [ [ 'site_created' ], [ 'site_created', 'payment_received' ] ], $types );
	}

	public function test_users_of_several_are_told_by_slug(): void {
		$this->subscribe_around_others();

		$users = $this->manage->users_of( [ 'site_created', 'payment_received', 'other' ] );
		self::assertSame( [ 'site_created' => 2, 'payment_received' => 1, 'other' => 0 ], array_map( count( ... ), $users ) );
		self::assertSame( [], $this->manage->users_of( [] ) );
	}

	public function test_one_that_the_first_of_many_webhooks_names_is_deleted_only_when_confirmed(): void {
		$this->subscribe_around_others();

		$this->expectException( ActionInUse::class );
		$this->manage->delete( 'payment_received', false );
	}

	public function test_each_change_has_a_time_of_its_own(): void {
		$made   = $this->made();
		$first  = $this->manage->change( $made->slug, self::named( 'One' ) );
		$second = $this->manage->change( $made->slug, self::named( 'Two' ), $first?->updated_at );

		self::assertGreaterThan( $made->updated_at, $first?->updated_at );
		self::assertGreaterThan( $first?->updated_at, $second?->updated_at );
		self::assertEquals( $made->created_at, $second?->created_at );
	}

	public function test_a_change_of_what_was_changed_since_it_was_read_is_refused(): void {
		$made = $this->made();
		$this->manage->change( $made->slug, self::named( 'Theirs' ) );
		try {
			$this->manage->change( $made->slug, self::named( 'Mine' ), $made->updated_at );
			self::fail( 'It was taken.' );
		} catch ( ActionChanged $changed ) {
			self::assertSame( 'Theirs', $changed->current->name );
		}
		self::assertSame( 'Theirs', $this->actions->all()[ $made->slug ]->name );
	}

	public function test_a_change_keeps_what_somebody_else_has_changed_if_it_is_another_field(): void {
		$made = $this->made();
		$this->manage->change( $made->slug, new CustomActionFields( null, 'Theirs', null, null ) );
		$after = $this->manage->change( $made->slug, self::named( 'Mine' ) );

		self::assertSame( [ 'Mine', 'Theirs' ], [ $after?->name, $after?->description ] );
	}

	public function test_what_was_deleted_meanwhile_is_not_changed(): void {
		$made = $this->made();
		$this->manage->delete( $made->slug, true );

		self::assertNull( $this->manage->change( $made->slug, self::named( 'Mine' ) ) );
	}

	private function made(): CustomAction {
		$field = [
			'name'     => 'number',
			'from'     => '0',
			'type'     => 'integer',
			'personal' => false,
			'example'  => 12,
		];
		return $this->manage->create( new CustomActionFields( 'Order Shipped', null, 'shop_shipped', [ $field ], true ) );
	}

	/** Before and after more webhooks than are read at once, which get everything. */
	private function subscribe_around_others(): void {
		$this->subscribe( 'site_created', 'payment_received' );
		for ( $i = 0; $i < 100; $i++ ) {
			$this->subscribe( '*' );
		}
		$this->subscribe( 'site_created' );
	}

	private function subscribe( string $type, string ...$more ): void {
		$this->world->webhook( [ $type, ...array_values( $more ) ] );
		$this->world->clock->pass( 1 );
	}

	private static function named( string $name ): CustomActionFields {
		return new CustomActionFields( $name, null, null, null );
	}
}
