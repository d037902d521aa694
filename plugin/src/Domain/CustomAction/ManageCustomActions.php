<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\CustomAction\Watch\ActionName;
use MultisiteWebhooks\Domain\CustomAction\Watch\WatchStore;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\ProblemCode;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookQuery;
use MultisiteWebhooks\Domain\Webhook\WebhookStore;

/** What an admin does to custom actions. */
final readonly class ManageCustomActions {

	private const NAME        = 200;
	private const DESCRIPTION = 300;
	private const WEBHOOKS    = 100;

	public function __construct(
		private CustomActionStore $actions,
		private WatchStore $watches,
		private WebhookStore $webhooks,
		private NewSlug $slugs,
		private Clock $clock,
	) {}

	/** @throws InvalidInput */
	public function create( CustomActionFields $given ): CustomAction {
		$now   = $this->clock->now();
		$draft = $this->checked( new CustomAction( '', '', '', '', [], $now, $now ), $given, $now );
		// Only now: of two that are made at the same moment, the second must not get the slug of the first.
		return $this->actions->add(
			fn ( array $others ): CustomAction => count( $others ) < CustomActionStore::MAX
				? $draft->with_slug( $this->slugs->of( $draft->name, $draft->action ) )
				: throw self::too_many()
		);
	}

	/**
	 * Changes the given fields only.
	 *
	 * @param ?\DateTimeImmutable $read The updated_at that the caller has read, to refuse the change if it has changed since.
	 * @return ?CustomAction Null if there is none.
	 * @throws InvalidInput
	 * @throws ActionChanged
	 */
	public function change( string $slug, CustomActionFields $given, ?\DateTimeImmutable $read = null ): ?CustomAction {
		return $this->actions->change(
			$slug,
			function ( CustomAction $before ) use ( $given, $read ): CustomAction {
				if ( null !== $read && Time::milliseconds( $read ) !== Time::milliseconds( $before->updated_at ) ) {
					throw new ActionChanged( $before );
				}
				// Each change gets a different time, so that two versions never look the same.
				return $this->checked( $before, $given, max( $this->clock->now(), Time::after( $before->updated_at, 1 ) ) );
			}
		);
	}

	/**
	 * @param bool $is_confirmed Also if webhooks subscribe to it. They keep its slug, which then names nothing.
	 * @return bool False if there is none.
	 * @throws ActionInUse
	 */
	public function delete( string $slug, bool $is_confirmed ): bool {
		$users = $is_confirmed ? [] : $this->users( $slug );
		return [] === $users ? $this->actions->remove( $slug ) : throw new ActionInUse( $users );
	}

	/** @return list<Webhook> Those that name it. */
	public function users( string $slug ): array {
		return $this->users_of( [ $slug ] )[ $slug ];
	}

	/**
	 * @param list<string> $slugs
	 * @return array<string, list<Webhook>> By slug: those that name it.
	 */
	public function users_of( array $slugs ): array {
		$users = array_fill_keys( $slugs, [] );
		$page  = 1;
		do {
			$query = new WebhookQuery( page: $page, per_page: self::WEBHOOKS, event_types: $slugs );
			// Without slugs, all webhooks would be found.
			$found = [] === $slugs ? [] : $this->webhooks->page( $query )->items;
			foreach ( $found as $webhook ) {
				foreach ( array_intersect( $slugs, $webhook->event_types ) as $slug ) {
					$users[ $slug ][] = $webhook;
				}
			}
			$has_more = self::WEBHOOKS === count( $found );
			++$page;
		} while ( $has_more );
		return $users;
	}

	/** @throws InvalidInput If it can't be listened to. */
	public static function check_name( string $action ): void {
		$code = match ( true ) {
			! ActionName::is_valid( $action )  => ProblemCode::ActionInvalid,
			ActionName::is_refused( $action )  => ProblemCode::ActionRefused,
			default                            => null,
		};
		if ( null !== $code ) {
			throw new InvalidInput( [ 'action' => new Problem( $code, [ 'action' => $action ] ) ] );
		}
	}

	/** @throws InvalidInput */
	private function checked( CustomAction $before, CustomActionFields $given, \DateTimeImmutable $now ): CustomAction {
		$draft = self::draft( $before, $given, $now );
		$after = $draft->with_fields( $this->checked_fields( $draft, $given->fields ) );
		if ( $after->action !== $before->action && ! $given->is_confirmed ) {
			$this->check_frequency( $after->action );
		}
		return $after;
	}

	private static function too_many(): InvalidInput {
		return new InvalidInput(
			[ 'name' => new Problem( ProblemCode::ActionsTooMany, [ 'most' => (string) CustomActionStore::MAX ] ) ]
		);
	}

	private static function draft( CustomAction $before, CustomActionFields $given, \DateTimeImmutable $now ): CustomAction {
		return new CustomAction(
			slug: $before->slug,
			name: trim( $given->name ?? $before->name ),
			description: trim( $given->description ?? $before->description ),
			action: trim( $given->action ?? $before->action ),
			fields: null === $given->fields ? $before->fields : [],
			created_at: $before->created_at,
			updated_at: $now,
		);
	}

	/**
	 * @param ?list<array<array-key, mixed>> $given
	 * @return list<ActionField>
	 * @throws InvalidInput With the problems of the whole draft.
	 */
	private function checked_fields( CustomAction $draft, ?array $given ): array {
		$fields   = $draft->fields;
		$problems = array_filter(
			[
				'name'        => self::name_problem( $draft->name ),
				'description' => self::description_problem( $draft->description ),
			]
		);
		foreach (
			[
				static fn () => self::check_name( $draft->action ),
				static function () use ( $given, &$fields ): void {
					$fields = [] === $fields ? FieldRules::read( $given ?? [] ) : $fields;
				},
			] as $check
		) {
			try {
				$check();
			} catch ( InvalidInput $invalid ) {
				$problems += $invalid->problems;
			}
		}
		return [] === $problems ? $fields : throw new InvalidInput( $problems );
	}

	/** @throws InvalidInput Unless somebody has seen that it fires seldom. */
	private function check_frequency( string $action ): void {
		$now   = $this->clock->now();
		$watch = $this->watches->find();
		$watch = $watch?->action === $action ? $watch : null;
		$code  = match ( true ) {
			true === $watch?->has_seen_anything() => $watch->is_often( $now ) ? ProblemCode::ActionOften : null,
			default                               => ProblemCode::ActionUnwatched,
		};
		if ( null !== $code ) {
			$count = (string) ( $watch?->per_hour( $now ) ?? 0 );
			throw new InvalidInput(
				[
					'confirmed' => new Problem(
						$code,
						[
							'action' => $action,
							'count'  => $count,
						]
					),
				]
			);
		}
	}

	private static function name_problem( string $name ): ?Problem {
		return match ( true ) {
			'' === $name                                                  => new Problem( ProblemCode::NameEmpty ),
			self::is_longer( $name, self::NAME )                          => new Problem( ProblemCode::NameTooLong ),
			1 === preg_match( '/[\x00-\x1f\x7f]/', $name )              => new Problem( ProblemCode::NameInvalid ),
			default                                                       => null,
		};
	}

	private static function description_problem( string $text ): ?Problem {
		return match ( true ) {
			self::is_longer( $text, self::DESCRIPTION )          => new Problem( ProblemCode::DescriptionTooLong ),
			1 === preg_match( '/[\x00-\x08\x0b-\x1f\x7f]/', $text ) => new Problem( ProblemCode::NotValid ),
			default                                              => null,
		};
	}

	private static function is_longer( string $text, int $most ): bool {
		return 1 !== preg_match( "/\\A.{0,{$most}}\\z/us", $text );
	}
}
