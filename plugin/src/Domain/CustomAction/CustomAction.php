<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

use MultisiteWebhooks\Domain\Catalog\EventSource;
use MultisiteWebhooks\Domain\Catalog\EventType;
use MultisiteWebhooks\Domain\CustomAction\Arguments\PlainValue;
use MultisiteWebhooks\Domain\CustomAction\Arguments\SecretArguments;

/** An event type that an admin has made of an action of WordPress or any plugin, without code. */
final readonly class CustomAction {

	/** Heading of the catalog. */
	public const GROUP = 'custom';

	/** How many fields tell the event in one line. */
	private const SUMMARY = 2;

	/**
	 * @param string            $slug   Of the event type. It never changes: webhooks subscribe to it.
	 * @param string            $action The name of the hook.
	 * @param list<ActionField> $fields At least one, unless it is a draft.
	 */
	public function __construct(
		public string $slug,
		public string $name,
		public string $description,
		public string $action,
		public array $fields,
		public \DateTimeImmutable $created_at,
		public \DateTimeImmutable $updated_at,
	) {}

	/** @param list<ActionField> $fields */
	public function with_fields( array $fields ): self {
		return $this->with( $this->slug, $fields );
	}

	public function with_slug( string $slug ): self {
		return $this->with( $slug, $this->fields );
	}

	/**
	 * Never throws, whatever the action is fired with. What is missing is null.
	 *
	 * @param list<mixed> $arguments
	 * @return array<string, mixed>
	 */
	public function payload( array $arguments ): array {
		$known   = SecretArguments::removed( $this->action, $arguments );
		$plain   = new PlainValue();
		$payload = [];
		foreach ( $this->fields as $field ) {
			$payload[ $field->name ] = $field->type->cast( $plain->of( $field->from->value_in( $known ) ) );
		}
		return $payload;
	}

	public function event_type(): EventType {
		$properties = [];
		$example    = [];
		foreach ( $this->fields as $field ) {
			$example[ $field->name ]    = $field->example;
			$properties[ $field->name ] = [
				'type'        => [ $field->type->value, 'null' ],
				'description' => "{$field->from->text} of the arguments of {$this->action}.",
			] + ( $field->is_personal ? [ 'x-personal' => true ] : [] );
		}
		$schema = [
			'type'       => 'object',
			'properties' => $properties,
			'required'   => array_keys( $properties ),
			'x-action'   => $this->action,
			'x-summary'  => array_slice( array_keys( $properties ), 0, self::SUMMARY ),
		];
		return new EventType( $this->slug, $this->name, $this->description, self::GROUP, EventSource::Custom, $schema, $example );
	}

	/** @param list<ActionField> $fields */
	private function with( string $slug, array $fields ): self {
		return new self(
			slug: $slug,
			name: $this->name,
			description: $this->description,
			action: $this->action,
			fields: $fields,
			created_at: $this->created_at,
			updated_at: $this->updated_at,
		);
	}
}
