/* Gradient descent on a multilayer perceptron, as a first course writes it: loops over
 * neurons and their inputs, weights[i][j] from input i to neuron j, the bias node as the
 * last input, which is -1. Sigmoid neurons, quadratic error, float64, exp of libm.
 */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

#define MOST_LAYERS 16

typedef struct {
    int n_layers;                 /* layers of neurons; the inputs are not one */
    int size[MOST_LAYERS + 1];    /* of the inputs and of every layer */
    double **weights[MOST_LAYERS];
    double **gradient[MOST_LAYERS];
    double *activations[MOST_LAYERS];
    double *deltas[MOST_LAYERS];
} Network;

static double sigmoid(double h)
{
    return 1.0 / (1.0 + exp(-h));
}

static double **rows_of(double *numbers, int n_rows, int width)
{
    double **rows = malloc(n_rows * sizeof(double *));
    for (int i = 0; i < n_rows; i++)
        rows[i] = numbers + (size_t)i * width;
    return rows;
}

static void make_network(Network *net, int n_layers, const int *sizes, double *flat)
{
    net->n_layers = n_layers;
    net->size[0] = sizes[0];
    for (int l = 0; l < n_layers; l++) {
        int n_rows = sizes[l] + 1, width = sizes[l + 1];
        net->size[l + 1] = width;
        net->weights[l] = rows_of(flat, n_rows, width);
        net->gradient[l] = rows_of(calloc((size_t)n_rows * width, sizeof(double)),
                                   n_rows, width);
        net->activations[l] = malloc(width * sizeof(double));
        net->deltas[l] = malloc(width * sizeof(double));
        flat += (size_t)n_rows * width;
    }
}

static void free_network(Network *net)
{
    for (int l = 0; l < net->n_layers; l++) {
        free(net->weights[l]);
        free(net->gradient[l][0]);
        free(net->gradient[l]);
        free(net->activations[l]);
        free(net->deltas[l]);
    }
}

static void forward(Network *net, const double *inputs)
{
    for (int l = 0; l < net->n_layers; l++) {
        int n_in = net->size[l], n_out = net->size[l + 1];
        double **w = net->weights[l];
        for (int j = 0; j < n_out; j++) {
            double h = -w[n_in][j];
            for (int i = 0; i < n_in; i++)
                h += inputs[i] * w[i][j];
            net->activations[l][j] = sigmoid(h);
        }
        inputs = net->activations[l];
    }
}

static void backward(Network *net, const double *targets)
{
    int last = net->n_layers - 1;
    for (int k = 0; k < net->size[last + 1]; k++) {
        double a = net->activations[last][k];
        net->deltas[last][k] = (a - targets[k]) * a * (1.0 - a);
    }
    for (int l = last - 1; l >= 0; l--) {
        double **w = net->weights[l + 1];
        for (int j = 0; j < net->size[l + 1]; j++) {
            double sum = 0.0, a = net->activations[l][j];
            for (int k = 0; k < net->size[l + 2]; k++)
                sum += w[j][k] * net->deltas[l + 1][k];
            net->deltas[l][j] = sum * a * (1.0 - a);
        }
    }
}

/* table[i][j] += factor * input_i * delta_j: the weights themselves, or a gradient. */
static void add_products(Network *net, double ***table, const double *inputs,
                         double factor)
{
    for (int l = 0; l < net->n_layers; l++) {
        int n_in = net->size[l], n_out = net->size[l + 1];
        for (int i = 0; i < n_in; i++)
            for (int j = 0; j < n_out; j++)
                table[l][i][j] += factor * inputs[i] * net->deltas[l][j];
        for (int j = 0; j < n_out; j++)
            table[l][n_in][j] -= factor * net->deltas[l][j];
        inputs = net->activations[l];
    }
}

/* One step down the gradient that was summed over a group, which then begins at 0. */
static void descend(Network *net, double rate)
{
    for (int l = 0; l < net->n_layers; l++)
        for (int i = 0; i <= net->size[l]; i++)
            for (int j = 0; j < net->size[l + 1]; j++) {
                net->weights[l][i][j] -= rate * net->gradient[l][i][j];
                net->gradient[l][i][j] = 0.0;
            }
}

static void shuffle(int *order, int count, uint64_t *state)
{
    for (int last = count - 1; last > 0; last--) {
        *state = *state * 6364136223846793005u + 1442695040888963407u;
        int pick = (int)((*state >> 33) % (uint64_t)(last + 1));
        int held = order[last];
        order[last] = order[pick];
        order[pick] = held;
    }
}

/* Train for n_epochs. flat holds all weights, layer after layer, and is updated. A group
 * of one is updated at once, a larger one by the mean of its gradients. The order is
 * shuffled before each epoch unless state is NULL.
 */
void train(int n_layers, const int *sizes, double *flat, int n_samples, double *inputs,
           double *targets, double eta, int group, int n_epochs, int *order,
           uint64_t *state)
{
    Network net;
    make_network(&net, n_layers, sizes, flat);
    double **x = rows_of(inputs, n_samples, sizes[0]);
    double **t = rows_of(targets, n_samples, sizes[n_layers]);
    for (int epoch = 0; epoch < n_epochs; epoch++) {
        if (state)
            shuffle(order, n_samples, state);
        int in_group = 0;
        for (int n = 0; n < n_samples; n++) {
            forward(&net, x[order[n]]);
            backward(&net, t[order[n]]);
            if (group == 1) {
                add_products(&net, net.weights, x[order[n]], -eta);
                continue;
            }
            add_products(&net, net.gradient, x[order[n]], 1.0);
            in_group++;
            if (in_group == group || n == n_samples - 1) {
                descend(&net, eta / in_group);
                in_group = 0;
            }
        }
    }
    free(x);
    free(t);
    free_network(&net);
}
